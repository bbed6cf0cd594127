import { afterBakuDay, bakuDateOf, bakuInstant, lastBakuDayBefore } from "~/domain/calendar/baku-time";
import type { LocalDate } from "~/domain/calendar/local-date";
import { addWorkingDays, type WorkingCalendar, workingDaysBetween } from "~/domain/calendar/working-calendar";

/** When an applicant may expect an answer: working days counted from the day the call closes. */
export function answerBy(call: { closesAt: Date; answerByWorkingDays: number }, calendar: WorkingCalendar): Date {
  return afterBakuDay(addWorkingDays(lastBakuDayBefore(call.closesAt), call.answerByWorkingDays, calendar));
}

/**
 * When an offer made now lapses: working days from today, never before the date announced for first offers, and
 * never later than the day before the start.
 */
export function offerEnd(
  cohort: { offerValidWorkingDays: number; confirmFirstOffersBy: Date | null; startsOn: LocalDate },
  now: Date,
  calendar: WorkingCalendar,
): Date {
  const counted = afterBakuDay(addWorkingDays(bakuDateOf(now), cohort.offerValidWorkingDays, calendar));
  const announced = cohort.confirmFirstOffersBy;
  const end = announced && announced > counted ? announced : counted;
  const start = bakuInstant(cohort.startsOn);
  return end < start ? end : start;
}

/**
 * When an answer is due after a return: later by the working days the application was away, counted from the day after
 * the return to the day it came back.
 */
export function answerByAfterReturn(
  answerBy: Date,
  away: { returnedAt: Date; backAt: Date },
  calendar: WorkingCalendar,
): Date {
  const days = workingDaysBetween(bakuDateOf(away.returnedAt), bakuDateOf(away.backAt), calendar);
  return afterBakuDay(addWorkingDays(lastBakuDayBefore(answerBy), days, calendar));
}
