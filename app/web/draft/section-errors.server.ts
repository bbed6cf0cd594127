import { controlOf, type QuestionErrors, type QuestionView } from "~/components/questions/question-view";
import type { Blocker } from "~/domain/errors";
import type { Language } from "~/domain/languages";
import type { SummaryError } from "~/ui/error-summary";
import { blockerWords } from "./blocker-words.server";

/** The same sentences twice: at the questions they are about, and in the summary that leads there. */
export type SectionErrors = { errors: QuestionErrors; summary: SummaryError[] };

/** What stands in the way of a page, one sentence per control: the first of its reasons. */
export function sectionErrors(
  blockers: readonly Blocker[],
  views: readonly QuestionView[],
  language: Language,
): SectionErrors {
  const errors: QuestionErrors = {};
  const summary: SummaryError[] = [];
  for (const blocker of blockers) {
    const text = blockerWords(blocker, language);
    const view = views.find(({ key }) => blocker.field === key || blocker.field?.startsWith(`${key}.`));
    if (!blocker.field || !view) {
      summary.push({ text });
      continue;
    }
    if (errors[blocker.field] !== undefined) continue;
    errors[blocker.field] = text;
    const words = views.length > 1 ? `${view.label.replace(/[?:.]$/, "")}: ${text}` : text;
    summary.push({ text: words, field: controlOf(view, blocker.field) });
  }
  return { errors, summary };
}
