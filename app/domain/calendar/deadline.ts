import { bakuDateOf } from "./baku-time";
import { displayDate } from "./local-date";

const OFFSET_MS = 4 * 60 * 60 * 1000;

/** The last minute before an exclusive end, as people read a deadline: "04.12.2026, 23:59" (Baku time). */
export function displayDeadline(end: Date): string {
  return displayMoment(new Date(end.getTime() - 1));
}

/** An instant to the minute on the clocks of Baku: "22.11.2026, 14:05", the same in the three languages. */
export function displayMoment(at: Date): string {
  return `${displayDate(bakuDateOf(at))}, ${new Date(at.getTime() + OFFSET_MS).toISOString().slice(11, 16)}`;
}
