import { useTranslation } from "react-i18next";
import { BackLink } from "~/ui/back-link";
import { Button } from "~/ui/button";
import { ErrorSummary, type SummaryError } from "~/ui/error-summary";
import { Note } from "~/ui/note";
import { TextArea } from "~/ui/text-area";
import { TextLink } from "~/ui/text-link";
import type { AppealPageView } from "./appeal-view.server";

type AppealFormProps = {
  page: Pick<AppealPageView, "back" | "cohortName" | "cannot" | "ask">;
  text: string;
  refused?: SummaryError[];
};

/** What an appeal is, until when, and the one box for it; or why there can be none. */
export function AppealForm({ page, text, refused = [] }: AppealFormProps) {
  const { t } = useTranslation("my");
  const { ask, back, cannot } = page;
  if (!ask) {
    return (
      <div className="max-w-form">
        <BackLink href={back} text={page.cohortName} />
        <ErrorSummary errors={refused} />
        <h1 className="type-h1 mt-2 mb-4">{t("appeal.title")}</h1>
        <Note tone="quiet" title={t("appeal.cannot")}>
          {cannot.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </Note>
      </div>
    );
  }
  return (
    <div className="max-w-form">
      <BackLink href={back} text={page.cohortName} />
      <form method="post" id="appeal" noValidate>
        <ErrorSummary errors={refused} />
        <h1 className="type-h1 mt-2 mb-4">{t("appeal.title")}</h1>
        <p className="mb-4 max-w-prose">{t("appeal.intro")}</p>
        <Note tone="attention" title={ask.until} className="mb-7">
          {t("appeal.once")}
        </Note>
        <TextArea
          name="text"
          label={t("appeal.text")}
          hint={t("appeal.textHint")}
          value={text}
          limit={ask.most}
          rows={10}
          error={refused.find(({ field }) => field === "text")?.text}
        />
        <div className="mt-7 flex flex-wrap items-center gap-x-5 gap-y-3">
          <Button name="intent" value="lodge">
            {t("appeal.submit")}
          </Button>
          <TextLink href={back} className="inline-flex min-h-11 items-center">
            {t("appeal.keep")}
          </TextLink>
        </div>
      </form>
    </div>
  );
}
