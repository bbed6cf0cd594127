import { useState } from "react";
import { useTranslation } from "react-i18next";
import { AnswersList } from "~/components/draft/answers-list";
import { type Declaration, Declared } from "~/components/draft/declared";
import type { SummarySection } from "~/components/questions/summary-section";
import { BackLink } from "~/ui/back-link";
import { Button } from "~/ui/button";
import { ErrorSummary, type SummaryError } from "~/ui/error-summary";
import { fieldIds } from "~/ui/field-ids";
import { Note } from "~/ui/note";
import { TextLink } from "~/ui/text-link";
import { GuardianLines } from "./guardian-waiting";

type CheckPageProps = {
  page: {
    back: string;
    reference: string;
    cohortName: string;
    sectionAddress: string;
    sections: SummarySection[];
    /** The sections a return opened; null when all are open. */
    open: string[] | null;
    missing: { key: string; href: string; text: string }[];
    /** Of a minor: whom the portal will write to, until when they can answer, and what happens then. */
    guardian: { lines: string[]; text: string } | null;
    declarations: Declaration[];
  };
  refused?: { summary: SummaryError[]; declared: { truth: boolean; dataConsent: boolean } };
};

/** All answers once more, what is missing with links, what a minor's guardian will be asked, the two declarations, and the button that sends it. */
export function CheckPage({ page, refused }: CheckPageProps) {
  const { t } = useTranslation(["apply", "ui"]);
  const [pending, setPending] = useState(false);
  const { missing, declarations } = page;
  const given = [refused?.declared.truth, refused?.declared.dataConsent];
  return (
    <div className="max-w-form">
      <BackLink href={page.back} text={page.cohortName} />
      <ErrorSummary errors={refused?.summary ?? []} />
      <p className="tabular mt-2 text-ink2">{page.reference}</p>
      <h1 className="type-h1 mt-1 mb-5">{t("check.title")}</h1>
      {missing.length > 0 ? (
        <div id={fieldIds("missing").control} tabIndex={-1}>
          <Note tone="attention" icon={null} title={t("check.missingTitle")}>
            <ul className="mt-2 space-y-2">
              {missing.map(({ key, href, text }) => (
                <li key={key}>
                  <TextLink href={href}>{text}</TextLink>
                </li>
              ))}
            </ul>
          </Note>
        </div>
      ) : null}
      <AnswersList
        sections={page.sections}
        hrefOf={(section) => ((page.open?.includes(section) ?? true) ? page.sectionAddress + section : null)}
      />
      {page.guardian ? (
        <section className="mt-9">
          <h2 className="type-h3 mb-3">{t("check.guardian.title")}</h2>
          <Note>
            <GuardianLines lines={page.guardian.lines} />
            <p className="mt-2">{page.guardian.text}</p>
          </Note>
        </section>
      ) : null}
      <form method="post" noValidate className="mt-9" onSubmit={() => setPending(true)}>
        <h2 className="type-h3 mb-3">{t("check.declarations")}</h2>
        <Declared declarations={declarations} given={given} errors={refused?.summary ?? []} />
        <p className="mt-7 mb-4 text-ink2">{t("check.afterSubmit")}</p>
        <Button pending={pending} pendingText={t("ui:pending.sending")}>
          {t("check.submit")}
        </Button>
      </form>
    </div>
  );
}
