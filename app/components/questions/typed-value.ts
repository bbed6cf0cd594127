import { isLocalDate } from "~/domain/calendar/local-date";
import type { AnswerValue, DateParts, LanguageLevel } from "~/domain/forms/answer";

/** A stored answer as the text of one control; what has another shape gives nothing. */
export function textOf(value: AnswerValue | undefined): string {
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}

export function textsOf(value: AnswerValue | undefined): string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === "string") : [];
}

export function rowsOf(value: AnswerValue | undefined): LanguageLevel[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === "object") : [];
}

/** The three fields of a date: a day that exists is taken apart, anything else comes back as typed. */
export function datePartsOf(value: AnswerValue | undefined): DateParts {
  if (typeof value === "object" && !Array.isArray(value)) return value;
  if (!isLocalDate(value)) return { day: "", month: "", year: "" };
  return { day: value.slice(8, 10), month: value.slice(5, 7), year: value.slice(0, 4) };
}
