import { useTranslation } from "react-i18next";
import { Button } from "~/ui/button";
import { ErrorSummary, type SummaryError } from "~/ui/error-summary";
import { Note } from "~/ui/note";
import { TextLink } from "~/ui/text-link";
import { TestClock } from "./test-clock";
import type { RunningTest, TestPage } from "./test-view.server";

type TestLastLookProps = { page: TestPage; running: RunningTest; summary?: SummaryError[] };

/** Asks once more before a paper is handed in: nothing can be changed afterwards. */
export function TestLastLook({ page, running, summary }: TestLastLookProps) {
  const { t } = useTranslation("my");
  return (
    <form method="post" action={page.self} id="test" noValidate>
      <TestClock ends={running.ends} secondsLeft={running.secondsLeft} />
      <ErrorSummary errors={summary ?? []} />
      <Note tone={running.complete ? "calm" : "attention"} title={running.answered}>
        {t("test.lastLook")}
      </Note>
      <div className="mt-6 flex flex-wrap items-center gap-x-5 gap-y-3">
        <Button name="intent" value="handIn">
          {t("test.handIn")}
        </Button>
        <TextLink href={page.self} className="inline-flex min-h-11 items-center">
          {t("test.backToPaper")}
        </TextLink>
      </div>
    </form>
  );
}
