import { bakuInstant } from "../calendar/baku-time";
import { enteredDay } from "../cohorts/entered-days";
import type { Blocker } from "../errors";
import { SLOT_LIMITS } from "./interview";
import type { PlannedTime } from "./slot-rule";

/** When one slot is, as typed: "05.03.2027", "10:00", "20". */
export type SlotTimeInput = { day: string; from: string; minutes: string };

const MINUTE_MS = 60_000;

/** A time of day as typed, "9:30" or "09.30", as "09:30"; null for none. */
export function enteredTimeOfDay(typed: string): string | null {
  const [, hours = "", minutes = ""] = /^([01]?\d|2[0-3])[:.]([0-5]\d)$/.exec(typed) ?? [];
  return hours === "" ? null : `${hours.padStart(2, "0")}:${minutes}`;
}

/** A number of a slot as typed, or what is wrong with it. */
export function enteredSlotNumber(
  field: "minutes" | "breakMinutes" | "capacity",
  typed: string,
): { value: number; blockers: Blocker[] } {
  const { least, most } = SLOT_LIMITS[field];
  const value = /^\d{1,4}$/.test(typed) ? Number(typed) : null;
  if (value === null) return { value: least, blockers: [{ key: "answer.enterNumber", field }] };
  if (value < least) return { value, blockers: [{ key: "answer.numberTooSmall", params: { min: least }, field }] };
  return {
    value,
    blockers: value > most ? [{ key: "answer.numberTooLarge", params: { max: most }, field }] : [],
  };
}

/** The time of one slot as typed, or every field that will not do. */
export function enteredSlotTime(
  typed: SlotTimeInput,
): { value: PlannedTime; blockers: [] } | { value: null; blockers: Blocker[] } {
  const day = enteredDay(typed.day);
  const from = enteredTimeOfDay(typed.from);
  const minutes = enteredSlotNumber("minutes", typed.minutes);
  const blockers: Blocker[] = [
    ...(day ? [] : [{ key: typed.day === "" ? "answer.enterDate" : "answer.dateNotReal", field: "day" }]),
    ...(from ? [] : [{ key: "stages.timeNotReal", field: "from" }]),
    ...minutes.blockers,
  ];
  if (!day || !from || blockers.length > 0) return { value: null, blockers };
  const startsAt = bakuInstant(day, `${from}:00`);
  return { value: { startsAt, endsAt: new Date(startsAt.getTime() + minutes.value * MINUTE_MS) }, blockers: [] };
}
