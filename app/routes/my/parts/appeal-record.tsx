import { useTranslation } from "react-i18next";
import { BackLink } from "~/ui/back-link";
import { Button } from "~/ui/button";
import { Disclosure } from "~/ui/disclosure";
import { ErrorSummary, type SummaryError } from "~/ui/error-summary";
import { Note, type NoteTone } from "~/ui/note";
import type { AppealPageView } from "./appeal-view.server";

type Record = NonNullable<AppealPageView["record"]>;

const TONES = { lodged: "calm", upheld: "success", dismissed: "quiet", withdrawn: "quiet" } as const satisfies {
  [State in Record["state"]]: NoteTone;
};

type AppealRecordProps = {
  page: Pick<AppealPageView, "back" | "cohortName">;
  record: Record;
  refused?: SummaryError[];
};

/** What became of an appeal: where it stands, the answer, and what was written. */
export function AppealRecord({ page, record, refused = [] }: AppealRecordProps) {
  const { t } = useTranslation("my");
  return (
    <div className="max-w-form">
      <BackLink href={page.back} text={page.cohortName} />
      <ErrorSummary errors={refused} />
      <h1 className="type-h1 mt-2 mb-4">{t("appeal.title")}</h1>
      <Note tone={TONES[record.state]} title={t(`appeal.state.${record.state}`)}>
        {record.lines.map((line) => (
          <p key={line} className="tabular">
            {line}
          </p>
        ))}
      </Note>
      {record.answer ? (
        <section className="mt-7">
          <h2 className="type-h3 mb-2">{t("appeal.answer")}</h2>
          <p className="max-w-prose break-words whitespace-pre-line">{record.answer}</p>
        </section>
      ) : null}
      <section className="mt-7">
        <h2 className="type-h3 mb-2">{t("appeal.yours")}</h2>
        <p className="max-w-prose break-words whitespace-pre-line text-ink2">{record.text}</p>
      </section>
      {record.waits ? (
        <div className="mt-7">
          <Disclosure summary={t("appeal.withdraw")}>
            <p className="mb-3">{t("appeal.withdrawText")}</p>
            <form method="post">
              <Button look="secondary" width="hug" name="intent" value="withdraw">
                {t("appeal.withdraw")}
              </Button>
            </form>
          </Disclosure>
        </div>
      ) : null}
    </div>
  );
}
