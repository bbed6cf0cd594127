import { useTranslation } from "react-i18next";
import { Button } from "~/ui/button";
import { ErrorSummary, type SummaryError } from "~/ui/error-summary";
import { Note } from "~/ui/note";
import { SummaryList } from "~/ui/summary-list";
import type { TestPage } from "./test-view.server";

/** Before a test: when it is, how long it takes and how it goes, and the button that begins it; afterwards how it ended. */
export function TestIntro({ page, summary }: { page: TestPage; summary?: SummaryError[] }) {
  const { t } = useTranslation("my");
  const { standing, facts, over } = page;
  if (over) {
    return (
      <Note tone="success" title={over.title}>
        <p className="tabular">{over.at}</p>
        <p className="mt-1">{over.result ?? t("test.resultLater")}</p>
      </Note>
    );
  }
  if (standing === "missed") {
    return (
      <Note tone="quiet" title={t("test.missedTitle")}>
        {t("test.missed")}
      </Note>
    );
  }
  return (
    <form method="post" action={page.self} id="test" noValidate>
      <ErrorSummary errors={summary ?? []} />
      <SummaryList rows={facts} look="ends" />
      <ul className="my-6 max-w-prose list-disc space-y-2 pl-5">
        <li>{t("test.rule.once")}</li>
        <li>{t("test.rule.clock")}</li>
        <li>{t("test.rule.kept")}</li>
        <li>{t("test.rule.marked")}</li>
      </ul>
      {standing === "ahead" ? <p className="max-w-prose text-ink2">{t("test.notYet")}</p> : null}
      {standing === "open" ? (
        <Button name="intent" value="start">
          {t("test.start")}
        </Button>
      ) : null}
    </form>
  );
}
