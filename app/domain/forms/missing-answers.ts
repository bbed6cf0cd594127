import type { Blocker } from "../errors";
import type { Answers, AnswersContext } from "./answer";
import { answerFaults } from "./answer-faults";
import type { FormContent } from "./form-content-schema";
import { visibleQuestions } from "./visible-questions";

/** A blocker that knows its section and question, so that a checklist can link to the very page. */
export type AnswerBlocker = Blocker & { section: string; question: string };

export type SectionStatus = "not_started" | "in_progress" | "completed";

export type SectionProgress = { key: string; status: SectionStatus; blockers: AnswerBlocker[] };

/**
 * Each section of the form as the task list shows it. A section is started when one of its visible questions was saved
 * (even empty: it was seen), and completed when nothing visible in it is missing or wrong.
 * A section all of whose questions are hidden is left out: there is nothing to do in it.
 */
export function sectionProgress(
  content: FormContent,
  answers: Readonly<Answers>,
  context: AnswersContext,
): SectionProgress[] {
  const visible = new Set(visibleQuestions(content, answers, context.profile).map((question) => question.key));
  return content.sections.flatMap((section) => {
    const asked = section.questions.filter((question) => visible.has(question.key));
    if (asked.length === 0) return [];
    const blockers = asked.flatMap((question) =>
      answerFaults(question, answers, context).map(({ path = [], ...fault }) => ({
        ...fault,
        field: [question.key, ...path].join("."),
        section: section.key,
        question: question.key,
      })),
    );
    const started = asked.some((question) => answers[question.key] !== undefined);
    const status = !started ? "not_started" : blockers.length > 0 ? "in_progress" : "completed";
    return [{ key: section.key, status, blockers }];
  });
}

/** Everything that keeps the form from being submitted, in the order of the questions. */
export function missingAnswers(
  content: FormContent,
  answers: Readonly<Answers>,
  context: AnswersContext,
): AnswerBlocker[] {
  return sectionProgress(content, answers, context).flatMap((section) => section.blockers);
}
