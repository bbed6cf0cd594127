import type { LocalDate } from "./local-date";

/** Asia/Baku is UTC+4 without summer time since 2016; only instants of the portal's own life pass through here. */
const OFFSET_MS = 4 * 60 * 60 * 1000;

/** The day it is in Baku at this instant. */
export function bakuDateOf(instant: Date): LocalDate {
  return new Date(instant.getTime() + OFFSET_MS).toISOString().slice(0, 10);
}

/** The instant of a wall clock time in Baku, "HH:MM" or "HH:MM:SS". A deadline is endOfBakuDay, never 23:59:59. */
export function bakuInstant(date: LocalDate, time = "00:00:00"): Date {
  const instant = new Date(`${date}T${time}+04:00`);
  if (Number.isNaN(instant.getTime())) throw new RangeError(`not a day and time: ${date} ${time}`);
  return instant;
}

/** The last millisecond of the day in Baku: what a deadline given as a date means. */
export function endOfBakuDay(date: LocalDate): Date {
  return bakuInstant(date, "23:59:59.999");
}

/** Whole days left in Baku until the day of the deadline: 0 on the day itself, negative afterwards. */
export function bakuDaysUntil(deadline: Date, now: Date): number {
  const day = (instant: Date) => Math.floor((instant.getTime() + OFFSET_MS) / (24 * 60 * 60 * 1000));
  return day(deadline) - day(now);
}

/** The first instant after the day in Baku: what columns that hold an exclusive end (closes_at) store for a date. */
export function afterBakuDay(date: LocalDate): Date {
  return new Date(endOfBakuDay(date).getTime() + 1);
}

/** The last day in Baku on which something with this exclusive end still stands: the date people are shown. */
export function lastBakuDayBefore(exclusiveEnd: Date): LocalDate {
  return bakuDateOf(new Date(exclusiveEnd.getTime() - 1));
}
