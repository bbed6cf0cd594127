import type { HolidayRules } from "./holiday-rules";
import { addDays, isLocalDate, type LocalDate, yearOf } from "./local-date";
import { weekdayOf } from "./weekday";

/** What the rules say about the days around one year: days off besides the plain weekends, and weekend days worked. */
export type DaysOff = { off: ReadonlySet<LocalDate>; worked: ReadonlySet<LocalDate> };

/**
 * Days off around `year`, in the order the law gives: fixed holidays, movable ones, substitutes of fixed holidays that fell
 * on a weekend, substitutes of movable ones that fell on a weekend or on a fixed holiday, then the announced swaps.
 * The neighbouring years are included because a substitute of 31 December may land in January.
 */
export function daysOffAround(year: number, rules: HolidayRules): DaysOff {
  const years = [year - 1, year, year + 1];
  const isWeekend = (date: LocalDate) => rules.weekend.includes(weekdayOf(date));

  const fixed = years.flatMap((each) =>
    rules.fixedHolidays.map((holiday) => ({ ...holiday, date: `${each}-${holiday.monthDay}` })),
  );
  const fixedDates = new Set(fixed.map((holiday) => holiday.date).filter(isLocalDate));
  const movableDates = rules.movableHolidays
    .flatMap((holiday) => holiday.dates)
    .filter((date) => years.includes(yearOf(date)))
    .sort();
  const off = new Set<LocalDate>([...fixedDates, ...movableDates]);

  const addSubstitute = (date: LocalDate) => {
    let next = addDays(date, 1);
    while (off.has(next) || isWeekend(next)) next = addDays(next, 1);
    off.add(next);
  };
  for (const holiday of fixed.sort((a, b) => (a.date < b.date ? -1 : 1))) {
    if (holiday.substituteWhenOnWeekend && isLocalDate(holiday.date) && isWeekend(holiday.date))
      addSubstitute(holiday.date);
  }
  for (const date of movableDates) if (isWeekend(date) || fixedDates.has(date)) addSubstitute(date);

  const worked = new Set<LocalDate>();
  for (const swap of rules.workingDaySwaps) {
    off.add(swap.dayOff);
    off.delete(swap.workedInstead);
    worked.add(swap.workedInstead);
  }
  return { off, worked };
}
