import type { Question } from "./question-schema";

/** The questions this one refers to by their keys: its condition, a choice it must differ from, a date it counts from. */
export function referencesOf(question: Question): string[] {
  const named = [question.visibleWhen?.question];
  if (question.type === "singleChoice") named.push(question.differentFrom);
  if (question.type === "date") {
    named.push(question.limits.minDaysAfter?.question, question.limits.maxDaysAfter?.question);
  }
  return named.filter((key) => key !== undefined).filter((key) => !key.startsWith("profile."));
}

/** The question with every reference to `from` now naming `to`. */
export function withReferenceRenamed(question: Question, from: string, to: string): Question {
  const renamed = structuredClone(question);
  if (renamed.visibleWhen?.question === from) renamed.visibleWhen.question = to;
  if (renamed.type === "singleChoice" && renamed.differentFrom === from) renamed.differentFrom = to;
  if (renamed.type === "date") {
    const { minDaysAfter, maxDaysAfter } = renamed.limits;
    if (minDaysAfter?.question === from) minDaysAfter.question = to;
    if (maxDaysAfter?.question === from) maxDaysAfter.question = to;
  }
  return renamed;
}
