import { addDays, displayDate, isLocalDate, type LocalDate } from "../calendar/local-date";
import type { AnswersContext, AnswerValue } from "./answer";
import type { Fault } from "./faults";

/** Resolved limits: real days, or null where nothing limits. */
export type DayRange = { min: LocalDate | null; max: LocalDate | null };

export function dayFaults(value: AnswerValue, range: DayRange): Fault[] {
  if (!isLocalDate(value)) return [{ key: "answer.dateNotReal" }];
  if (range.min !== null && value < range.min)
    return [{ key: "answer.dateTooEarly", params: { min: displayDate(range.min) } }];
  if (range.max !== null && value > range.max)
    return [{ key: "answer.dateTooLate", params: { max: displayDate(range.max) } }];
  return [];
}

/** "today", a date of the cohort, or a day written out; null when the cohort has no such date. */
export function resolvedDay(
  limit: string | undefined,
  context: Pick<AnswersContext, "today" | "references">,
): LocalDate | null {
  if (limit === undefined) return null;
  const day = limit === "today" ? context.today : (context.references[limit] ?? limit);
  return isLocalDate(day) ? day : null;
}

/** The day `days` after another answer, when that answer is a day already. */
export function dayAfterAnswer(
  after: { question: string; days: number } | undefined,
  answers: Readonly<Record<string, AnswerValue>>,
): LocalDate | null {
  const from = after === undefined ? undefined : answers[after.question];
  return after !== undefined && isLocalDate(from) ? addDays(from, after.days) : null;
}

export function laterOf(a: LocalDate | null, b: LocalDate | null): LocalDate | null {
  return a === null || (b !== null && b > a) ? b : a;
}

export function earlierOf(a: LocalDate | null, b: LocalDate | null): LocalDate | null {
  return a === null || (b !== null && b < a) ? b : a;
}
