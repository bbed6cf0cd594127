import { bakuInstant } from "../calendar/baku-time";
import { addDays, type LocalDate } from "../calendar/local-date";

/** Slots by a rule: on each working day between two, from one hour to another, one after the other with a break. */
export type SlotRule = {
  firstDay: LocalDate;
  lastDay: LocalDate;
  /** "09:00" */
  from: string;
  to: string;
  minutes: number;
  breakMinutes: number;
  /** Days on which nobody works are left out. */
  workingDaysOnly: boolean;
};

export type PlannedTime = { startsAt: Date; endsAt: Date };

const MINUTE_MS = 60_000;

/**
 * The times of a rule, in order; the last one of a day ends at `to` at the latest.
 * @param most stops after so many
 */
export function timesOf(rule: SlotRule, isWorkingDay: (day: LocalDate) => boolean, most: number): PlannedTime[] {
  const times: PlannedTime[] = [];
  const step = (rule.minutes + rule.breakMinutes) * MINUTE_MS;
  for (let day = rule.firstDay; day <= rule.lastDay && times.length < most; day = addDays(day, 1)) {
    if (rule.workingDaysOnly && !isWorkingDay(day)) continue;
    const end = bakuInstant(day, `${rule.to}:00`).getTime();
    let start = bakuInstant(day, `${rule.from}:00`).getTime();
    for (; start + rule.minutes * MINUTE_MS <= end && times.length < most; start += step) {
      times.push({ startsAt: new Date(start), endsAt: new Date(start + rule.minutes * MINUTE_MS) });
    }
  }
  return times;
}
