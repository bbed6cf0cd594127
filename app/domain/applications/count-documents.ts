import { type Answers, isEmptyAnswer } from "~/domain/forms/answer";
import type { FormContent } from "~/domain/forms/form-content-schema";
import { visibleQuestions } from "~/domain/forms/visible-questions";

/**
 * How many documents an application has of those it should have. One that nobody has to give counts only when it was
 * given: without it nothing is missing.
 */
export function countDocuments(content: FormContent, answers: Answers, profile: Readonly<Record<string, unknown>>) {
  const asked = visibleQuestions(content, answers, profile).filter(({ type }) => type === "file");
  const isGiven = ({ key }: { key: string }) => !isEmptyAnswer(answers[key]);
  return {
    documentsExpected: asked.filter((question) => question.required || isGiven(question)).length,
    documentsPresent: asked.filter(isGiven).length,
  };
}
