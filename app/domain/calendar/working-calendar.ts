import type { HolidayRules } from "./holiday-rules";
import { addDays, type LocalDate, yearOf } from "./local-date";
import { type DaysOff, daysOffAround } from "./non-working-days";
import { weekdayOf } from "./weekday";

/** The working days of Azerbaijan by one version of the holiday table. */
export type WorkingCalendar = { isWorkingDay: (date: LocalDate) => boolean };

/** Builds a calendar from the table; each year is computed once, on first use. */
export function workingCalendar(rules: HolidayRules): WorkingCalendar {
  const years = new Map<number, DaysOff>();
  const aroundYear = (year: number) => {
    const days = years.get(year) ?? daysOffAround(year, rules);
    years.set(year, days);
    return days;
  };
  return {
    isWorkingDay: (date) => {
      const { off, worked } = aroundYear(yearOf(date));
      return worked.has(date) || !(off.has(date) || rules.weekend.includes(weekdayOf(date)));
    },
  };
}

export function isWorkingDay(date: LocalDate, calendar: WorkingCalendar): boolean {
  return calendar.isWorkingDay(date);
}

/** The first working day on or after the day. */
export function nextWorkingDay(date: LocalDate, calendar: WorkingCalendar): LocalDate {
  let day = date;
  while (!calendar.isWorkingDay(day)) day = addDays(day, 1);
  return day;
}

/**
 * The day that is `n` working days after `from` (n ≥ 0). Counting starts on the next day, so `from` itself may be a
 * day off; with n = 0 the answer is `from`.
 */
export function addWorkingDays(from: LocalDate, n: number, calendar: WorkingCalendar): LocalDate {
  if (!Number.isInteger(n) || n < 0) throw new RangeError(`not a number of working days: ${n}`);
  let day = from;
  for (let counted = 0; counted < n; counted++) day = nextWorkingDay(addDays(day, 1), calendar);
  return day;
}

/** How many working days lie after `from` up to and including `to`; 0 when `to` is not later. */
export function workingDaysBetween(from: LocalDate, to: LocalDate, calendar: WorkingCalendar): number {
  let count = 0;
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) if (calendar.isWorkingDay(day)) count++;
  return count;
}
