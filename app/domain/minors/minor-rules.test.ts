import fc from "fast-check";
import { expect, test } from "vitest";
import { bakuInstant } from "../calendar/baku-time";
import { addDays, type LocalDate } from "../calendar/local-date";
import { weekdayOf } from "../calendar/weekday";
import { hoursIn, type MinorLimits, minorBlockers, mondayOf, type ScheduledWork, type Span } from "./minor-rules";

const LIMITS: MinorLimits = { under: 18, earliestStart: "08:00", latestEnd: "20:00", weeklyHours: 12 };
const BORN = "2010-03-14";
const MONDAY = "2026-11-23";

const span = (day: LocalDate, from: string, to: string, endDay = day): Span => ({
  startsAt: bakuInstant(day, `${from}:00`),
  endsAt: bakuInstant(endDay, `${to}:00`),
});
const shift = (of: Span, change: Partial<ScheduledWork> = {}): ScheduledWork => ({
  ...of,
  kind: "shift",
  supervisorNamed: true,
  ...change,
});
const keys = (work: ScheduledWork, others: Span[] = [], birthDate = BORN) =>
  minorBlockers(birthDate, work, others, LIMITS).map(({ key }) => key);

test("from eight in the morning to eight in the evening is allowed, a minute earlier or later is not", () => {
  expect(keys(shift(span(MONDAY, "08:00", "20:00")))).toEqual([]);
  expect(keys(shift(span(MONDAY, "07:59", "12:00")))).toEqual(["minor.tooEarly"]);
  expect(keys(shift(span(MONDAY, "14:00", "20:01")))).toEqual(["minor.tooLate"]);
});

test("a shift past midnight ends too late by the day on which it begins", () => {
  expect(keys(shift(span(MONDAY, "19:00", "01:00", addDays(MONDAY, 1))))).toEqual(["minor.tooLate"]);
});

test("the rules hold for shifts and placements, not for classes and events", () => {
  const night = span(MONDAY, "06:00", "22:00");
  expect(keys(shift(night, { kind: "placement" }))).toEqual(["minor.tooEarly", "minor.tooLate", "minor.weekFull"]);
  expect(keys(shift(night, { kind: "class", supervisorNamed: false }))).toEqual([]);
  expect(keys(shift(night, { kind: "event", supervisorNamed: false }))).toEqual([]);
});

test("a minor needs a supervisor who is named", () => {
  expect(keys(shift(span(MONDAY, "10:00", "12:00"), { supervisorNamed: false }))).toEqual(["minor.noSupervisor"]);
});

test("a week is full with its hours, and says how many are left and from when the rule holds no more", () => {
  const others = [span(MONDAY, "09:00", "15:00"), span(addDays(MONDAY, 2), "09:00", "14:00")];
  const friday = addDays(MONDAY, 4);
  expect(keys(shift(span(friday, "10:00", "11:00")), others)).toEqual([]);
  expect(minorBlockers(BORN, shift(span(friday, "10:00", "11:15")), others, LIMITS)).toEqual([
    {
      key: "minor.weekFull",
      params: { most: 12, left: 1, from: "23.11.2026", to: "29.11.2026", ofAge: "14.03.2028" },
    },
  ]);
});

test("Sunday belongs to the week before, Monday to the week after", () => {
  const full = [span(MONDAY, "08:00", "20:00")];
  expect(keys(shift(span(addDays(MONDAY, 6), "10:00", "11:00")), full)).toEqual(["minor.weekFull"]);
  expect(keys(shift(span(addDays(MONDAY, 7), "10:00", "11:00")), full)).toEqual([]);
  expect(keys(shift(span(addDays(MONDAY, -1), "10:00", "11:00")), full)).toEqual([]);
});

test("who turns eighteen inside the week is a minor up to the day before, and then the rules hold no more", () => {
  const born = "2008-11-26"; // eighteen on the Wednesday of this week
  const full = [span(MONDAY, "08:00", "20:00")];
  const late = (day: LocalDate) => keys(shift(span(day, "18:00", "22:00")), full, born);
  expect(late(addDays(MONDAY, 1))).toEqual(["minor.tooLate", "minor.weekFull"]);
  expect(late(addDays(MONDAY, 3))).toEqual([]);
  expect(late("2026-11-26")).toEqual([]);
});

test("Baku has no summer time: a shift of four hours has four on every Sunday of a year", () => {
  for (let sunday = "2026-03-01"; sunday < "2026-12-01"; sunday = addDays(sunday, 7))
    expect(hoursIn(mondayOf(sunday), [span(sunday, "01:00", "05:00")])).toBe(4);
});

const days = fc.integer({ min: 0, max: 20_000 }).map((count) => addDays("1990-01-01", count));

test("every day lies in the seven days from its Monday, which is a Monday", () => {
  fc.assert(
    fc.property(days, (day) => {
      const monday = mondayOf(day);
      expect(weekdayOf(monday)).toBe("monday");
      expect(monday <= day && day < addDays(monday, 7)).toBe(true);
    }),
  );
});

const minutes = fc.integer({ min: 0, max: 6 * 24 * 4 }).map((quarters) => quarters * 15 * 60_000);
const spans = fc.tuple(minutes, fc.integer({ min: 1, max: 24 })).map(([from, quarters]): Span => {
  const startsAt = new Date(bakuInstant(MONDAY, "00:00:00").getTime() + from);
  return { startsAt, endsAt: new Date(startsAt.getTime() + quarters * 15 * 60_000) };
});

test("hours of neighbouring weeks add up to all hours, however they lie about midnight on Sunday", () => {
  fc.assert(
    fc.property(fc.array(spans, { maxLength: 8 }), (list) => {
      const whole = list.reduce((sum, { startsAt, endsAt }) => sum + (endsAt.getTime() - startsAt.getTime()), 0);
      expect(hoursIn(MONDAY, list) + hoursIn(addDays(MONDAY, 7), list)).toBe(whole / 3_600_000);
    }),
  );
});

test("more hours elsewhere never make a shift possible, and whatever is accepted stays within the cap", () => {
  fc.assert(
    fc.property(spans, fc.array(spans, { maxLength: 6 }), spans, (work, others, more) => {
      const fits = (list: Span[]) => !keys(shift(work), list).includes("minor.weekFull");
      if (fits([...others, more])) expect(fits(others)).toBe(true);
      const touched = [MONDAY, addDays(MONDAY, 7)].filter((monday) => hoursIn(monday, [work]) > 0);
      if (fits(others))
        for (const monday of touched) expect(hoursIn(monday, [work, ...others])).toBeLessThanOrEqual(12);
    }),
  );
});
