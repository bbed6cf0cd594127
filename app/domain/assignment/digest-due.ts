import { bakuDateOf, bakuInstant, lastBakuDayBefore } from "~/domain/calendar/baku-time";
import type { LocalDate } from "~/domain/calendar/local-date";
import { type WorkingCalendar, workingDaysBetween } from "~/domain/calendar/working-calendar";

/** The day whose digests are due at this moment: a working day in Baku, from the hour on; null for none. */
export function digestDay(now: Date, hour: number, calendar: WorkingCalendar): LocalDate | null {
  const today = bakuDateOf(now);
  const from = bakuInstant(today, `${String(hour).padStart(2, "0")}:00:00`);
  return now >= from && calendar.isWorkingDay(today) ? today : null;
}

/** What a reviewer has open in one stage. */
type OpenInStage = { fresh: number; endsAt: Date };

/**
 * The stages a reviewer is told of: those that run, and of one that has ended only what was given since the last mail. A
 * review stays open until its application moves on, but nobody is reminded of it every day.
 */
export const toTell = <Stage extends OpenInStage>(stages: readonly Stage[], now: Date): Stage[] =>
  stages.filter(({ fresh, endsAt }) => fresh > 0 || now < endsAt);

/** Whether a reviewer is written to: something is new since the last mail, or a stage with open reviews nears its end. */
export function isWorthTelling(
  stages: readonly OpenInStage[],
  today: LocalDate,
  nearWorkingDays: number,
  calendar: WorkingCalendar,
): boolean {
  return stages.some(
    ({ fresh, endsAt }) =>
      fresh > 0 || workingDaysBetween(today, lastBakuDayBefore(endsAt), calendar) <= nearWorkingDays,
  );
}
