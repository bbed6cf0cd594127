import { ageOn, birthdayAt } from "../calendar/age";
import { afterBakuDay, bakuDateOf, bakuInstant } from "../calendar/baku-time";
import { addDays, daysBetween, displayDate, type LocalDate } from "../calendar/local-date";
import type { Blocker } from "../errors";

/** What is scheduled. Classes and events are for everybody alike; work is not. */
export type ScheduledKind = "shift" | "placement" | "class" | "event";

const HOLDS_FOR: readonly ScheduledKind[] = ["shift", "placement"];

/** The numbers in force; hours of the day are "HH:MM" in Baku. */
export type MinorLimits = { under: number; earliestStart: string; latestEnd: string; weeklyHours: number };

/** Hours taken part in, or to be: planned and confirmed ones, never both for the same hours. The end is exclusive. */
export type Span = { startsAt: Date; endsAt: Date };

export type ScheduledWork = Span & { kind: ScheduledKind; supervisorNamed: boolean };

const HOUR_MS = 60 * 60 * 1000;

/**
 * All reasons why somebody cannot take part in this work by the rules for minors, each with what would change it; none
 * for who is of age on its day, and for classes and events. The day is the one in Baku on which it begins: who turns of
 * age in the middle of a week is a minor up to the day before.
 * @param others everything else of theirs, planned and confirmed, that counts towards a week; the work itself is not in it
 */
export function minorBlockers(
  birthDate: LocalDate,
  work: ScheduledWork,
  others: readonly Span[],
  limits: MinorLimits,
): Blocker[] {
  const day = bakuDateOf(work.startsAt);
  if (!HOLDS_FOR.includes(work.kind) || ageOn(birthDate, day) >= limits.under) return [];
  const ofAge = displayDate(birthdayAt(birthDate, limits.under));
  const earliest = bakuInstant(day, `${limits.earliestStart}:00`);
  const latest = bakuInstant(day, `${limits.latestEnd}:00`);
  return [
    ...(work.startsAt < earliest ? [{ key: "minor.tooEarly", params: { time: limits.earliestStart, ofAge } }] : []),
    ...(work.endsAt > latest ? [{ key: "minor.tooLate", params: { time: limits.latestEnd, ofAge } }] : []),
    ...weeklyBlockers(work, others, limits, ofAge),
    ...(work.supervisorNamed ? [] : [{ key: "minor.noSupervisor", params: { ofAge } }]),
  ];
}

/** The cap of each week the work touches; work past midnight on Sunday counts in both for its share. */
function weeklyBlockers(work: Span, others: readonly Span[], limits: MinorLimits, ofAge: string): Blocker[] {
  const blockers: Blocker[] = [];
  for (let monday = mondayOf(bakuDateOf(work.startsAt)); startOf(monday) < work.endsAt; monday = addDays(monday, 7)) {
    const own = hoursIn(monday, [work]);
    const rest = hoursIn(monday, others);
    if (own > 0 && own + rest > limits.weeklyHours) {
      const left = Math.max(0, limits.weeklyHours - rest);
      const from = displayDate(monday);
      const to = displayDate(addDays(monday, 6));
      blockers.push({ key: "minor.weekFull", params: { most: limits.weeklyHours, left, from, to, ofAge } });
    }
  }
  return blockers;
}

/** Hours of these spans from Monday to Sunday in Baku, to the quarter of an hour. */
export function hoursIn(monday: LocalDate, spans: readonly Span[]): number {
  const [from, to] = [startOf(monday).getTime(), afterBakuDay(addDays(monday, 6)).getTime()];
  const milliseconds = spans.reduce((sum, { startsAt, endsAt }) => {
    return sum + Math.max(0, Math.min(endsAt.getTime(), to) - Math.max(startsAt.getTime(), from));
  }, 0);
  return Math.round((milliseconds / HOUR_MS) * 4) / 4;
}

/** Some Monday long ago, from which weeks are counted. */
const A_MONDAY: LocalDate = "1900-01-01";

/** The Monday of a day's week. */
export function mondayOf(day: LocalDate): LocalDate {
  return addDays(day, -(daysBetween(A_MONDAY, day) % 7));
}

const startOf = (day: LocalDate) => bakuInstant(day, "00:00:00");
