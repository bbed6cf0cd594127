import { expect, test } from "vitest";
import { slotsForm } from "../../../tests/factories/slots-form";
import { calendarSequence, mayChange, mayMark, placeInWords } from "./interview";
import { enteredSlots } from "./slot-input";
import { timesOf } from "./slot-rule";
import { overlap, warningsOf } from "./slot-warnings";

const at = (iso: string) => new Date(`${iso}:00.000Z`);
const span = (from: string, to: string) => ({ startsAt: at(`2031-01-07T${from}`), endsAt: at(`2031-01-07T${to}`) });
const rule = {
  ...{ firstDay: "2031-01-10", lastDay: "2031-01-13", from: "10:00", to: "11:00" },
  ...{ minutes: 20, breakMinutes: 5, workingDaysOnly: true },
};
const weekdays = (day: string) => !["2031-01-11", "2031-01-12"].includes(day);

test("A rule leaves out days off, keeps its breaks, and ends in time", () => {
  const times = timesOf(rule, weekdays, 100).map(({ startsAt, endsAt }) => [
    startsAt.toISOString(),
    endsAt.toISOString(),
  ]);
  expect(times).toEqual([
    ["2031-01-10T06:00:00.000Z", "2031-01-10T06:20:00.000Z"],
    ["2031-01-10T06:25:00.000Z", "2031-01-10T06:45:00.000Z"],
    ["2031-01-13T06:00:00.000Z", "2031-01-13T06:20:00.000Z"],
    ["2031-01-13T06:25:00.000Z", "2031-01-13T06:45:00.000Z"],
  ]);
  expect(timesOf({ ...rule, workingDaysOnly: false }, weekdays, 100)).toHaveLength(8);
  expect(timesOf({ ...rule, to: "10:19" }, weekdays, 100)).toEqual([]);
  expect(timesOf({ ...rule, lastDay: "2099-01-01" }, weekdays, 3)).toHaveLength(3);
});

test("What is odd about a slot is told; one that ends when the next begins clashes with nothing", () => {
  const around = {
    ...{ stage: span("00:00", "20:00"), isWorkingDay: () => true, now: at("2031-01-01T00:00") },
    occupied: [{ personId: "a", ...span("06:00", "06:20") }],
  };
  const kinds = (slot: ReturnType<typeof span>, given = {}) =>
    warningsOf({ ...slot, panel: ["a"] }, { ...around, ...given }).map(({ kind }) => kind);
  expect(kinds(span("06:20", "06:40"))).toEqual([]);
  expect(kinds(span("06:19", "06:40"))).toEqual(["panelBusy"]);
  expect(kinds(span("19:50", "20:10"), { isWorkingDay: () => false, now: at("2031-02-01T00:00") })).toEqual([
    "outsideStage",
    "dayOff",
    "past",
  ]);
  expect(overlap(span("06:00", "06:20"), span("06:20", "06:40"))).toBe(false);
});

test("Every field that will not do is named at once", () => {
  const typed = { firstDay: "31.02.2031", from: "25:00", minutes: "3", breakMinutes: "", link: "http://a.example" };
  const place = { az: "Otaq", en: "", ru: "" };
  const { blockers } = enteredSlots(slotsForm({ ...typed, place }));
  expect(blockers.map(({ field }) => field)).toEqual([
    ...["firstDay", "from", "minutes", "breakMinutes", "place.en", "place.ru", "link", "panels"],
  ]);
  const nowhere = slotsForm({ place: { az: "", en: "", ru: "" }, panels: { a: "1" } });
  expect(enteredSlots(nowhere).blockers.map(({ key }) => key)).toEqual(["interviews.placeMissing"]);
});

test("People with the same number sit on one panel", () => {
  const { value } = enteredSlots(slotsForm({ panels: { c: "2", a: "1", b: "2", d: "", e: "99" } }));
  expect(value?.panels).toEqual([["a"], ["b", "c"]]);
});

test("The last moment to change is before the hours of the setting, and marking begins at its minutes", () => {
  const starts = at("2031-01-07T06:00");
  expect(mayChange(starts, 24, new Date(starts.getTime() - 24 * 3_600_000))).toBe(false);
  expect(mayChange(starts, 24, new Date(starts.getTime() - 24 * 3_600_000 - 1))).toBe(true);
  expect(mayMark(starts, 60, new Date(starts.getTime() - 3_600_000))).toBe(true);
  expect(mayMark(starts, 60, new Date(starts.getTime() - 3_600_001))).toBe(false);
});

test("A calendar's entry counts bookings, their ends and edits, so that it only grows", () => {
  const booked = { cancelled: false, slotVersion: 0 };
  expect(calendarSequence([booked])).toBe(0);
  expect(calendarSequence([{ cancelled: false, slotVersion: 1 }])).toBe(1);
  expect(calendarSequence([{ cancelled: true, slotVersion: 1 }])).toBe(2);
  expect(calendarSequence([{ cancelled: true, slotVersion: 1 }, booked])).toBe(3);
});

test("A place is the unit and the room, or what there is of them", () => {
  const unit = { az: "İdarə", en: "Unit", ru: "Управление" };
  const room = { az: "Otaq", en: "Room", ru: "Кабинет" };
  expect(placeInWords(unit, room)).toEqual({ az: "İdarə · Otaq", en: "Unit · Room", ru: "Управление · Кабинет" });
  expect([placeInWords(unit, null), placeInWords(null, room), placeInWords(null, null)]).toEqual([unit, room, null]);
});
