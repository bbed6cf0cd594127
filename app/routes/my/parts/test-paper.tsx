import { type FormEvent, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { SaveLine } from "~/components/draft/save-line";
import { Button } from "~/ui/button";
import { CheckboxGroup } from "~/ui/checkbox-group";
import { ErrorSummary, type SummaryError } from "~/ui/error-summary";
import { Note } from "~/ui/note";
import { RadioGroup } from "~/ui/radio-group";
import { useAutosave } from "~/ui/use-autosave";
import { TestClock } from "./test-clock";
import type { RunningTest, TestPage } from "./test-view.server";

type TestPaperProps = { page: TestPage; running: RunningTest; summary?: SummaryError[]; saved: boolean };

/** The paper: every question with its options, kept while it is being answered, and the way to hand it in. */
export function TestPaper({ page, running, summary, saved }: TestPaperProps) {
  const { t } = useTranslation(["my", "ui"]);
  const form = useRef<HTMLFormElement>(null);
  const autosave = useAutosave(form, page.draft, running.version);
  const [pending, setPending] = useState(false);
  const settled = useRef(false);

  async function settleFirst(event: FormEvent<HTMLFormElement>) {
    if (settled.current) return;
    const submitter = (event.nativeEvent as SubmitEvent).submitter;
    event.preventDefault();
    setPending(true);
    await autosave.settle();
    settled.current = true;
    requestAnimationFrame(() => form.current?.requestSubmit(submitter));
  }

  return (
    <form
      ref={form}
      id="test"
      method="post"
      action={page.self}
      noValidate
      onInput={autosave.changed}
      onSubmit={settleFirst}
    >
      <TestClock ends={running.ends} secondsLeft={running.secondsLeft}>
        <SaveLine state={autosave.state} saved={running.saved} self={page.self} />
      </TestClock>
      <input type="hidden" name="version" value={autosave.version} />
      <ErrorSummary errors={summary ?? []} />
      {saved && !summary ? (
        <Note tone="success" announced className="mb-5">
          {t("test.saved")}
        </Note>
      ) : null}
      <ol className="space-y-8 [&_input]:scroll-mt-16">
        {running.questions.map(({ key, text, multiple, options, chosen }) => {
          const field = {
            name: `answer.${key}`,
            label: `${key}. ${text}`,
            options: options.map((option) => ({ value: option.key, label: option.text })),
          };
          return (
            <li key={key}>
              {multiple ? (
                <CheckboxGroup {...field} hint={t("test.chooseAll")} values={chosen} />
              ) : (
                <RadioGroup {...field} value={chosen[0]} />
              )}
            </li>
          );
        })}
      </ol>
      <div className="mt-7 flex flex-wrap gap-4">
        <Button name="intent" value="finish" pending={pending} pendingText={t("ui:pending.saving")}>
          {t("test.finish")}
        </Button>
        <Button name="intent" value="save" look="secondary" width="hug">
          {t("ui:actions.save")}
        </Button>
      </div>
    </form>
  );
}
