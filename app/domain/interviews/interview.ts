import { LANGUAGES, type Trilingual } from "../languages";

/** Why a booking ended, as it is stored. */
export type CancelledFor = "moved" | "released" | "slot_cancelled" | "application_ended";

/** What a slot may hold, and how many are made at once. */
export const SLOT_LIMITS = {
  minutes: { least: 5, most: 480 },
  breakMinutes: { least: 0, most: 240 },
  capacity: { least: 1, most: 50 },
  panels: 6,
  slotsAtOnce: 300,
  placeText: 300,
  link: 500,
} as const;

/** Minutes of an interview whose stage says nothing else. */
export const INITIAL_SLOT_MINUTES = 20;

const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;

/** Candidates book, move and release until these hours before the interview; exactly then it is too late. */
export function mayChange(startsAt: Date, changeHours: number, now: Date): boolean {
  return startsAt.getTime() - changeHours * HOUR_MS > now.getTime();
}

/** The first instant at which candidates can no longer change a booking. */
export function changeableUntil(startsAt: Date, changeHours: number): Date {
  return new Date(startsAt.getTime() - changeHours * HOUR_MS);
}

/** Who came can be said from these minutes before the beginning on. */
export function mayMark(startsAt: Date, attendanceMinutes: number, now: Date): boolean {
  return startsAt.getTime() - attendanceMinutes * MINUTE_MS <= now.getTime();
}

/** Nothing of a slot but its panel changes any more: its time has come, or somebody has been met before it. */
export function hasBegun(
  slot: { startsAt: Date },
  bookings: readonly { attended: boolean | null }[],
  now: Date,
): boolean {
  return slot.startsAt <= now || bookings.some(({ attended }) => attended === true);
}

export function minutesOf({ startsAt, endsAt }: { startsAt: Date; endsAt: Date }): number {
  return Math.round((endsAt.getTime() - startsAt.getTime()) / MINUTE_MS);
}

/** Where a slot is in words: the unit and the room; null for one that is only on line. */
export function placeInWords(unit: Trilingual | null, room: Trilingual | null): Trilingual | null {
  if (!unit || !room) return unit ?? room;
  return Object.fromEntries(LANGUAGES.map((each) => [each, `${unit[each]} · ${room[each]}`])) as Trilingual;
}

/** The same for every time a candidate ever has in a stage: their calendar replaces the entry instead of adding one. */
export function calendarUid({ applicationId, stageId }: { applicationId: string; stageId: string }): string {
  return `interview-${applicationId}-${stageId}@korpu`;
}

/**
 * How often a candidate's entry has changed: by bookings, their ends, and edits of the slots they had. It only grows, so
 * that a calendar takes the newest.
 * @param bookings all of the candidate's in the stage, ended ones too
 */
export function calendarSequence(bookings: readonly { cancelled: boolean; slotVersion: number }[]): number {
  const changes = bookings.reduce((sum, { cancelled, slotVersion }) => sum + 1 + Number(cancelled) + slotVersion, 0);
  return Math.max(0, changes - 1);
}
