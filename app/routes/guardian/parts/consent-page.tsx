import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "~/ui/button";
import { ErrorSummary } from "~/ui/error-summary";
import { Note } from "~/ui/note";
import { TextLink } from "~/ui/text-link";
import type { FormFailure } from "~/web/form-action.server";
import { ConsentChoice, type ConsentChoiceText } from "./consent-choice";
import { ContactFields } from "./contact-fields";
import { summaryOf } from "./summary-of";
import { YoungPerson } from "./young-person";

type ConsentPageProps = {
  page: {
    guardian: string;
    participant: string;
    birthDate: string;
    programme: string;
    startsOn: string;
    endsOn: string;
    place: string | null;
    /** The last day on which the link works. */
    until: string;
    mistake: string;
    /** The young person has just been told of a mistake. */
    told: boolean;
    /** What was corrected since they consented; empty when they are asked for the first time. */
    changed: string[];
    texts: ConsentChoiceText[];
    /** Whom to call in an emergency; null where the cohort does not ask. */
    contact: { name: string; phone: string } | null;
  };
  /** What was chosen here in another language. */
  typed?: Record<string, string | string[]>;
  failure?: FormFailure;
};

/** The link's last day, the young person's data, the questions of this cohort, one button. */
export function ConsentPage({ page, typed, failure }: ConsentPageProps) {
  const { t } = useTranslation(["guardian", "ui"]);
  const [pending, setPending] = useState(false);
  const chosen = (name: string) => {
    const value = (failure?.values ?? typed)?.[name];
    return typeof value === "string" ? value : undefined;
  };
  return (
    <div className="max-w-form">
      <ErrorSummary errors={summaryOf(failure)} />
      {page.told ? (
        <Note tone="success" announced className="mb-5">
          {t("mistake.done")}
        </Note>
      ) : null}
      <p className="tabular text-ink2">{t("until", { day: page.until })}</p>
      <h1 className="type-h1 mt-1 mb-4">{t("title")}</h1>
      {page.changed.length > 0 ? (
        <Note tone="attention" title={t("again.title")} className="mb-5">
          <p>{t("again.text")}</p>
          <ul className="mt-1 list-disc pl-5 font-semibold">
            {page.changed.map((name) => (
              <li key={name}>{name}</li>
            ))}
          </ul>
        </Note>
      ) : null}
      <p className="mb-5 max-w-prose">
        {t(page.changed.length > 0 ? "leadAgain" : "lead", { guardian: page.guardian })}
      </p>
      <YoungPerson about={page}>
        <p className="mt-3">
          <TextLink href={page.mistake} className="inline-flex min-h-11 items-center">
            {t("about.wrong")}
          </TextLink>
        </p>
      </YoungPerson>
      <form id="consent" method="post" noValidate className="mt-9" onSubmit={() => setPending(true)}>
        <div className="space-y-7">
          {page.texts.map((text) => (
            <ConsentChoice key={text.name} text={text} value={chosen(text.name)} error={failure?.errors[text.name]} />
          ))}
          {page.contact ? (
            <ContactFields
              contact={{ name: chosen("contactName") ?? "", phone: chosen("contactPhone") ?? "" }}
              errors={failure?.errors}
            />
          ) : null}
        </div>
        <p className="mt-7 mb-4 max-w-prose text-ink2">{t("refusing")}</p>
        <Button width="full" pending={pending} pendingText={t("ui:pending.sending")}>
          {t("send")}
        </Button>
      </form>
    </div>
  );
}
