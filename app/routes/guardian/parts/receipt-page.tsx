import { useTranslation } from "react-i18next";
import { FileReadings, type FileReadingsProps } from "~/components/file-readings";
import type { GuardianQuestionName } from "~/domain/consents/guardian-questions";
import type { Language } from "~/domain/languages";
import { Button } from "~/ui/button";
import { Disclosure } from "~/ui/disclosure";
import { ErrorSummary } from "~/ui/error-summary";
import { Note } from "~/ui/note";
import { SummaryList } from "~/ui/summary-list";
import type { FormFailure } from "~/web/form-action.server";
import { ConsentChoice, type ConsentChoiceText } from "./consent-choice";
import { ContactFields } from "./contact-fields";
import { summaryOf } from "./summary-of";
import { YoungPerson } from "./young-person";

type Answer = {
  name: GuardianQuestionName;
  given: boolean;
  answeredAt: string;
  withdrawnAt: string | null;
  superseded: boolean;
  version: number;
  language: Language;
  sha256: string;
};

type Choice = ConsentChoiceText & { given: boolean | null };

type ReceiptPageProps = {
  page: Parameters<typeof YoungPerson>[0]["about"] & {
    guardian: string;
    reference: string;
    answers: Answer[];
    enrolled: boolean;
    mayWithdraw: boolean;
    choices: Choice[];
    contact: { name: string; phone: string } | null;
    asksContact: boolean;
    /** Who looked at the young person's file. */
    readings: FileReadingsProps;
    /** What has just been done. */
    done: "sent" | "changed" | "withdrawn" | null;
  };
  failure?: FormFailure;
};

const DONE = { sent: "mail", changed: "changed", withdrawn: "withdrawn" } as const;

/** The answers with the texts they were given to; taking them back stands apart and is not printed. */
export function ReceiptPage({ page, failure }: ReceiptPageProps) {
  const { t } = useTranslation("guardian");
  const { done } = page;
  return (
    <div className="max-w-form">
      <ErrorSummary errors={summaryOf(failure)} />
      {done ? (
        <Note
          tone="success"
          announced
          title={done === "sent" ? t("receipt.given") : undefined}
          className="mb-5 print:hidden"
        >
          {t(`receipt.${DONE[done]}`)}
        </Note>
      ) : null}
      <h1 className="type-h1 mb-4">{t("receipt.title")}</h1>
      <YoungPerson about={page} />
      <div className="mt-7">
        <SummaryList
          look="stacked"
          rows={[
            { key: "reference", label: t("receipt.reference"), value: page.reference },
            { key: "guardian", label: t("receipt.guardian"), value: page.guardian },
            ...(page.contact
              ? [
                  {
                    key: "contact",
                    label: t("contact.title"),
                    value: (
                      <span className="tabular">
                        {page.contact.name}, {page.contact.phone}
                      </span>
                    ),
                  },
                ]
              : []),
            ...page.answers.map((answer) => ({
              key: `${answer.name} ${answer.answeredAt}`,
              label: t(`question.${answer.name}.title`),
              value: <AnswerWords answer={answer} />,
            })),
          ]}
        />
      </div>
      {page.choices.length > 0 || page.asksContact ? <ChoicesForm page={page} failure={failure} /> : null}
      <section className="mt-9 print:hidden" aria-labelledby="readings">
        <h2 id="readings" className="type-h3 mb-2">
          {t("readings.title")}
        </h2>
        {page.readings.rows.length > 0 ? (
          <FileReadings {...page.readings} />
        ) : (
          <p className="max-w-prose text-ink2">{t("readings.none")}</p>
        )}
      </section>
      {page.mayWithdraw ? (
        <section className="mt-9 print:hidden">
          <h2 className="type-h3 mb-2">{t("withdraw.title")}</h2>
          <Withdrawal text={t(page.enrolled ? "withdraw.after" : "withdraw.before")} />
        </section>
      ) : null}
    </div>
  );
}

function AnswerWords({ answer }: { answer: Answer }) {
  const { t } = useTranslation(["guardian", "ui"]);
  const { given, answeredAt, withdrawnAt, superseded, version, language, sha256 } = answer;
  return (
    <>
      <span className="block">{t(given ? "answer.yes" : "answer.no")}</span>
      {withdrawnAt ? (
        <span className={superseded ? "block text-ink2" : "block text-nar"}>
          {t(superseded ? (given ? "receipt.superseded" : "receipt.replaced") : "receipt.takenBack", {
            time: withdrawnAt,
          })}
        </span>
      ) : null}
      <span className="tabular block text-small font-normal text-ink2">
        {t("receipt.answered", { time: answeredAt })}
      </span>
      <span className="block text-small font-normal text-ink2">
        {t("receipt.text", { version, language: t(`ui:language.name.${language}`) })}
      </span>
      <span className="block text-small font-normal break-all text-ink3">SHA-256: {sha256}</span>
    </>
  );
}

/** What is their free choice, as it stands, to be changed with one button. */
function ChoicesForm({ page, failure }: ReceiptPageProps) {
  const { t } = useTranslation("guardian");
  const typed = (name: string) => {
    const value = failure?.values[name];
    return typeof value === "string" ? value : undefined;
  };
  return (
    <section className="mt-9 print:hidden" aria-labelledby="choices">
      <h2 id="choices" className="type-h3 mb-2">
        {t("choices.title")}
      </h2>
      <p className="mb-5 max-w-prose text-ink2">{t("choices.text")}</p>
      <form method="post" noValidate className="space-y-7">
        {page.choices.map(({ given, ...text }) => (
          <ConsentChoice
            key={text.name}
            text={text}
            value={typed(text.name) ?? (given === null ? undefined : given ? "yes" : "no")}
            error={failure?.errors[text.name]}
          />
        ))}
        {page.asksContact ? (
          <ContactFields
            contact={{
              name: typed("contactName") ?? page.contact?.name ?? "",
              phone: typed("contactPhone") ?? page.contact?.phone ?? "",
            }}
            errors={failure?.errors}
          />
        ) : null}
        <Button name="what" value="choices">
          {t("choices.submit")}
        </Button>
      </form>
    </section>
  );
}

/** Opens first, then asks once more: the text says what follows before the button is there. */
function Withdrawal({ text }: { text: string }) {
  const { t } = useTranslation("guardian");
  return (
    <Disclosure summary={t("withdraw.everything")}>
      <form method="post" className="space-y-3 py-1">
        <p>{text}</p>
        <Button look="danger" name="what" value="everything">
          {t("withdraw.everythingSubmit")}
        </Button>
      </form>
    </Disclosure>
  );
}
