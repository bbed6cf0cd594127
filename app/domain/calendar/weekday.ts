import { columnOfLocalDate, type LocalDate } from "./local-date";

/** In the order of Date.getUTCDay(). */
const WEEKDAYS = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"] as const;

export type Weekday = (typeof WEEKDAYS)[number];

export function weekdayOf(date: LocalDate): Weekday {
  return WEEKDAYS[columnOfLocalDate(date).getUTCDay()] ?? "sunday";
}
