import { addDays, displayDate, type LocalDate } from "~/domain/calendar/local-date";

export type ChartDay = { day: string; number: number };

export type DayChartData = {
  /** One for each day of the call, days without applications included. */
  days: ChartDay[];
  most: number;
  total: number;
  /** Place of today among the days; null before the call and after it. */
  today: number | null;
};

/** Calls longer than this are drawn from their end: a bar needs its pixels. */
const MOST_DAYS = 120;

/** One bar a day from the first day of a call to its last. */
export function dayChart(
  counted: { day: LocalDate; number: number }[],
  call: { first: LocalDate; last: LocalDate; today: LocalDate },
): DayChartData {
  const dates = datesOf(call.first, call.last);
  const numbers = new Map(counted.map(({ day, number }) => [day, number]));
  const days = dates.map((day) => ({
    day: displayDate(day),
    number: numbers.get(day) ?? 0,
  }));
  const today = dates.indexOf(call.today);
  return {
    days,
    most: Math.max(1, ...days.map(({ number }) => number)),
    total: counted.reduce((sum, { number }) => sum + number, 0),
    today: today >= 0 ? today : null,
  };
}

function datesOf(first: LocalDate, last: LocalDate): LocalDate[] {
  const dates: LocalDate[] = [];
  for (let date = last; date >= first && dates.length < MOST_DAYS; date = addDays(date, -1)) dates.unshift(date);
  return dates;
}
