import { z } from "zod";
import type { Answers, AnswersContext } from "./answer";
import { answerFaults } from "./answer-faults";
import { draftAnswerSchema } from "./draft-answer-schema";
import type { FormContent } from "./form-content-schema";
import { settledAnswer } from "./settled-answer";
import { questionsOf, visibleQuestions } from "./visible-questions";

export type AnswersMode = "saving" | "submitting";

/**
 * The one schema of a form's answers, strict about keys in both modes.
 * Saving keeps every typed value, good or not, as long as its type and size are sane; any part of the form will do.
 * Submitting asks for the whole: visible questions are checked, each fault is an issue whose message is a key of the
 * `blockers` texts with its parameters; answers of hidden questions are dropped, the others are put in their final form.
 */
export function answersSchema(content: FormContent, context: AnswersContext, mode: AnswersMode): z.ZodType<Answers> {
  const entries = questionsOf(content).map(
    (question) => [question.key, draftAnswerSchema(question.type).optional()] as const,
  );
  const draft = z.strictObject(Object.fromEntries(entries)).transform(withoutAbsent);
  if (mode === "saving") return draft;

  return draft.transform((answers, refinement) => {
    const visible = visibleQuestions(content, answers, context.profile);
    for (const question of visible) {
      for (const { key, params, path = [] } of answerFaults(question, answers, context)) {
        refinement.addIssue({ code: "custom", message: key, params, path: [question.key, ...path] });
      }
    }
    return withoutAbsent(
      Object.fromEntries(visible.map((question) => [question.key, settledAnswer(question, answers[question.key])])),
    );
  });
}

function withoutAbsent(answers: Record<string, Answers[string] | undefined>): Answers {
  const present = Object.entries(answers).flatMap(([key, value]) =>
    value === undefined ? [] : [[key, value] as const],
  );
  return Object.fromEntries(present);
}
