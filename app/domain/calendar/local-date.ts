/** A calendar day without a time or a zone, written YYYY-MM-DD. Two of them compare like strings. */
export type LocalDate = string;

const DAY_MS = 24 * 60 * 60 * 1000;
const PATTERN = /^(\d{4})-(\d{2})-(\d{2})$/;

/** True for a day that exists: "2027-02-29" does not. */
export function isLocalDate(value: unknown): value is LocalDate {
  if (typeof value !== "string") return false;
  const parts = PATTERN.exec(value);
  return parts !== null && localDate(Number(parts[1]), Number(parts[2]), Number(parts[3])) === value;
}

/** The day of these numbers, or null when there is no such day. Years 1000 to 9999. */
export function localDate(year: number, month: number, day: number): LocalDate | null {
  if (![year, month, day].every(Number.isInteger) || year < 1000 || year > 9999) return null;
  const at = new Date(Date.UTC(year, month - 1, day));
  const exists = at.getUTCFullYear() === year && at.getUTCMonth() === month - 1 && at.getUTCDate() === day;
  return exists ? at.toISOString().slice(0, 10) : null;
}

/** The date column of the database is read as midnight UTC; this is the day it means. */
export function localDateOfColumn(column: Date): LocalDate {
  return column.toISOString().slice(0, 10);
}

/** The value to write into a date column: midnight UTC of the day. */
export function columnOfLocalDate(date: LocalDate): Date {
  return new Date(startOfUtcDay(date));
}

export function yearOf(date: LocalDate): number {
  return Number(date.slice(0, 4));
}

/** "12-31" of "2026-12-31". */
export function monthDayOf(date: LocalDate): string {
  return date.slice(5);
}

export function addDays(date: LocalDate, days: number): LocalDate {
  return new Date(startOfUtcDay(date) + days * DAY_MS).toISOString().slice(0, 10);
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return (startOfUtcDay(to) - startOfUtcDay(from)) / DAY_MS;
}

/** dd.mm.yyyy: the same in Azerbaijani, English and Russian on this portal, so rules may put it into a sentence. */
export function displayDate(date: LocalDate): string {
  return `${date.slice(8, 10)}.${date.slice(5, 7)}.${date.slice(0, 4)}`;
}

function startOfUtcDay(date: LocalDate): number {
  if (!isLocalDate(date)) throw new RangeError(`not a calendar day: ${date}`);
  return Date.parse(`${date}T00:00:00.000Z`);
}
