import { bakuDateOf, lastBakuDayBefore } from "~/domain/calendar/baku-time";
import { displayDeadline } from "~/domain/calendar/deadline";
import { displayDate, localDateOfColumn } from "~/domain/calendar/local-date";

/** The day of an instant in Baku, as it is written here: 04.12.2026. */
export function dayOf(instant: Date): string {
  return displayDate(bakuDateOf(instant));
}

/** A date column: 04.12.2026. */
export function dayOfColumn(column: Date): string {
  return displayDate(localDateOfColumn(column));
}

/** The last day before an exclusive end. */
export function lastDayOf(end: Date): string {
  return displayDate(lastBakuDayBefore(end));
}

/** The last minute before an exclusive end: 04.12.2026, 23:59. */
export const deadlineOf = displayDeadline;
