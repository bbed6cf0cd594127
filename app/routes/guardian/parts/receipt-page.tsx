import { useTranslation } from "react-i18next";
import type { Language } from "~/domain/languages";
import { Button } from "~/ui/button";
import { Disclosure } from "~/ui/disclosure";
import { ErrorSummary } from "~/ui/error-summary";
import { Note } from "~/ui/note";
import { SummaryList } from "~/ui/summary-list";
import type { FormFailure } from "~/web/form-action.server";
import { summaryOf } from "./summary-of";
import { YoungPerson } from "./young-person";

type Answer = {
  name: "participation" | "dataProcessing" | "images";
  given: boolean;
  answeredAt: string;
  withdrawnAt: string | null;
  superseded: boolean;
  version: number;
  language: Language;
  sha256: string;
};

type ReceiptPageProps = {
  page: Parameters<typeof YoungPerson>[0]["about"] & {
    guardian: string;
    reference: string;
    answers: Answer[];
    enrolled: boolean;
    mayWithdraw: { everything: boolean; images: boolean };
    sent: boolean;
    withdrawn: boolean;
  };
  failure?: FormFailure;
};

/** The answers with the texts they were given to; taking them back stands apart and is not printed. */
export function ReceiptPage({ page, failure }: ReceiptPageProps) {
  const { t } = useTranslation("guardian");
  const { mayWithdraw } = page;
  return (
    <div className="max-w-form">
      <ErrorSummary errors={summaryOf(failure)} />
      {page.sent ? (
        <Note tone="success" announced title={t("receipt.given")} className="mb-5 print:hidden">
          {t("receipt.mail")}
        </Note>
      ) : null}
      {page.withdrawn ? (
        <Note tone="success" announced className="mb-5 print:hidden">
          {t("receipt.withdrawn")}
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
            ...page.answers.map((answer) => ({
              key: `${answer.name} ${answer.answeredAt}`,
              label: t(`question.${answer.name}.title`),
              value: <AnswerWords answer={answer} />,
            })),
          ]}
        />
      </div>
      {mayWithdraw.everything || mayWithdraw.images ? (
        <section className="mt-9 print:hidden">
          <h2 className="type-h3 mb-2">{t("withdraw.title")}</h2>
          {mayWithdraw.images ? (
            <Withdrawal
              what="images"
              summary={t("withdraw.images")}
              text={t("withdraw.imagesText")}
              submit={t("withdraw.imagesSubmit")}
            />
          ) : null}
          {mayWithdraw.everything ? (
            <Withdrawal
              what="everything"
              summary={t("withdraw.everything")}
              text={t(page.enrolled ? "withdraw.after" : "withdraw.before")}
              submit={t("withdraw.everythingSubmit")}
            />
          ) : null}
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
          {t(superseded ? "receipt.superseded" : "receipt.takenBack", { time: withdrawnAt })}
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

/** Opens first, then asks once more: the text says what follows before the button is there. */
function Withdrawal(props: { what: "everything" | "images"; summary: string; text: string; submit: string }) {
  return (
    <Disclosure summary={props.summary}>
      <form method="post" className="space-y-3 py-1">
        <p>{props.text}</p>
        <Button look="danger" name="what" value={props.what}>
          {props.submit}
        </Button>
      </form>
    </Disclosure>
  );
}
