import { expect, test } from "vitest";
import { workingCalendar } from "~/domain/calendar/working-calendar";
import { digestDay, isWorthTelling, toTell } from "./digest-due";

const calendar = workingCalendar({
  weekend: ["saturday", "sunday"],
  fixedHolidays: [],
  movableHolidays: [],
  workingDaySwaps: [],
});

test.each([
  ["2026-11-23T04:59:59.999Z", null], // Monday, a moment before nine in Baku
  ["2026-11-23T05:00:00.000Z", "2026-11-23"],
  ["2026-11-23T19:59:59.999Z", "2026-11-23"],
  ["2026-11-23T20:00:00.000Z", null], // Tuesday, midnight
  ["2026-11-28T06:00:00.000Z", null], // Saturday
])("at %s the digests of %s are due", (now, day) => {
  expect(digestDay(new Date(now), 9, calendar)).toBe(day);
});

test("something new is told, and what is open when the end is near", () => {
  const friday = "2026-11-27";
  const until = (endsAt: string, fresh = 0) =>
    isWorthTelling([{ fresh, endsAt: new Date(endsAt) }], friday, 2, calendar);
  expect(until("2026-12-31T20:00:00.000Z", 1)).toBe(true);
  expect(until("2026-12-31T20:00:00.000Z")).toBe(false);
  // Tuesday is the second working day after Friday, Wednesday the third.
  expect(until("2026-12-01T20:00:00.000Z")).toBe(true);
  expect(until("2026-12-02T20:00:00.000Z")).toBe(false);
  expect(isWorthTelling([], friday, 2, calendar)).toBe(false);
});

test("of a stage that has ended only what is new is told", () => {
  const now = new Date("2026-11-27T20:00:00.000Z");
  const stage = (name: string, fresh: number, endsAt: string) => ({ name, fresh, endsAt: new Date(endsAt) });
  const told = toTell(
    [
      stage("runs", 0, "2026-11-27T20:00:00.001Z"),
      stage("ended", 0, "2026-11-27T20:00:00.000Z"),
      stage("ended, given since", 1, "2026-11-20T20:00:00.000Z"),
    ],
    now,
  );
  expect(told.map(({ name }) => name)).toEqual(["runs", "ended, given since"]);
});
