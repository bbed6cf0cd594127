import { isLocalDate, type LocalDate } from "../calendar/local-date";
import { enteredDay } from "../cohorts/entered-days";
import type { Blocker } from "../errors";
import { LANGUAGES, type Trilingual } from "../languages";
import { SLOT_LIMITS } from "./interview";
import type { SlotRule } from "./slot-rule";
import { enteredSlotNumber, enteredTimeOfDay } from "./slot-time-input";

/** Where a slot is, as typed. */
export type SlotPlaceInput = { unitId: string; place: Trilingual; link: string };

/** Slots by a rule, as typed. `panels`: the number of the panel each person sits on, "" for none. */
export type SlotsInput = SlotPlaceInput & {
  firstDay: string;
  lastDay: string;
  from: string;
  to: string;
  minutes: string;
  breakMinutes: string;
  capacity: string;
  everyDay: boolean;
  panels: Record<string, string>;
};

type SlotPlace = { unitId: string | null; place: Trilingual | null; link: string | null };
export type EnteredSlots = SlotPlace & { rule: SlotRule; capacity: number; panels: string[][] };

type Entered<T> = { value: T; blockers: [] } | { value: null; blockers: Blocker[] };

/** The rule as typed, or every field that will not do. The panels are in the order of their numbers. */
export function enteredSlots(typed: SlotsInput): Entered<EnteredSlots> {
  const blockers: Blocker[] = [];
  const day = (field: "firstDay" | "lastDay"): LocalDate => {
    const date = enteredDay(typed[field]);
    if (!date) blockers.push({ key: typed[field] === "" ? "answer.enterDate" : "answer.dateNotReal", field });
    return date ?? "";
  };
  const time = (field: "from" | "to"): string => {
    const entered = enteredTimeOfDay(typed[field]);
    if (!entered) blockers.push({ key: "stages.timeNotReal", field });
    return entered ?? "";
  };
  const number = (field: "minutes" | "breakMinutes" | "capacity"): number => {
    const entered = enteredSlotNumber(field, typed[field]);
    blockers.push(...entered.blockers);
    return entered.value;
  };
  const rule = {
    ...{ firstDay: day("firstDay"), lastDay: day("lastDay"), from: time("from"), to: time("to") },
    ...{ minutes: number("minutes"), breakMinutes: number("breakMinutes"), workingDaysOnly: !typed.everyDay },
  };
  const capacity = number("capacity");
  if (isLocalDate(rule.firstDay) && isLocalDate(rule.lastDay) && rule.lastDay < rule.firstDay)
    blockers.push({ key: "interviews.daysTurned", field: "lastDay" });
  const place = enteredPlace(typed);
  blockers.push(...place.blockers);
  const panels = panelsOf(typed.panels);
  if (panels.length === 0) blockers.push({ key: "interviews.panelMissing", field: "panels" });
  if (blockers.length > 0 || place.value === null) return { value: null, blockers };
  return { value: { ...place.value, rule, capacity, panels }, blockers: [] };
}

/** Where a slot is: a unit, a room or a link at least; a room is said in the three languages. */
export function enteredPlace(typed: SlotPlaceInput): Entered<SlotPlace> {
  const blockers: Blocker[] = [];
  const written = LANGUAGES.filter((language) => typed.place[language] !== "");
  for (const language of LANGUAGES) {
    const field = `place.${language}`;
    if (written.length > 0 && typed.place[language] === "") blockers.push({ key: "interviews.roomInAll", field });
    if (typed.place[language].length > SLOT_LIMITS.placeText)
      blockers.push({ key: "interviews.roomTooLong", params: { most: SLOT_LIMITS.placeText }, field });
  }
  if (typed.link !== "" && !isLink(typed.link)) blockers.push({ key: "interviews.linkNotReal", field: "link" });
  if (typed.link === "" && typed.unitId === "" && written.length === 0)
    blockers.push({ key: "interviews.placeMissing", field: "unitId" });
  if (blockers.length > 0) return { value: null, blockers };
  return {
    value: {
      unitId: typed.unitId || null,
      place: written.length > 0 ? typed.place : null,
      link: typed.link || null,
    },
    blockers: [],
  };
}

/** Only encrypted addresses: the link is a way into a room in which a young person sits. */
function isLink(text: string): boolean {
  return text.length <= SLOT_LIMITS.link && URL.canParse(text) && new URL(text).protocol === "https:";
}

function panelsOf(typed: Record<string, string>): string[][] {
  const panels = new Map<number, string[]>();
  for (const [personId, number] of Object.entries(typed)) {
    if (!/^[1-9]$/.test(number) || Number(number) > SLOT_LIMITS.panels) continue;
    panels.set(Number(number), [...(panels.get(Number(number)) ?? []), personId]);
  }
  return [...panels].sort(([a], [b]) => a - b).map(([, people]) => people.sort());
}
