import { normalisePhone } from "../people/phone";
import { type AnswerValue, isEmptyAnswer } from "./answer";
import type { Question } from "./question-schema";

/** The answer in the form in which it is judged: trimmed, numbers of phones in E.164, without empty rows. Empty → absent. */
export function settledAnswer(question: Question, value: AnswerValue | undefined): AnswerValue | undefined {
  if (value === undefined || isEmptyAnswer(value)) return undefined;
  if (question.type === "phone" && typeof value === "string") return normalisePhone(value);
  if (typeof value === "string") return value.trim();
  if (!Array.isArray(value)) return value;
  const rows = value.filter((item) => typeof item === "object").filter((row) => row.language !== "");
  return rows.length > 0 ? rows : value.filter((item) => typeof item === "string").filter((item) => item !== "");
}
