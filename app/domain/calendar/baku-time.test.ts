import { afterEach, expect, test, vi } from "vitest";
import { ageOn, birthdayAt } from "./age";
import { afterBakuDay, bakuDateOf, bakuDaysUntil, bakuInstant, endOfBakuDay, lastBakuDayBefore } from "./baku-time";
import { columnOfLocalDate, isLocalDate, localDateOfColumn } from "./local-date";

afterEach(() => vi.unstubAllEnvs());

test("a deadline given as a date is the last millisecond of that day in Baku", () => {
  expect(endOfBakuDay("2026-12-04").toISOString()).toBe("2026-12-04T19:59:59.999Z");
});

test("one millisecond after the deadline it is the next day in Baku", () => {
  const deadline = endOfBakuDay("2026-12-04");
  expect(bakuDateOf(deadline)).toBe("2026-12-04");
  expect(bakuDateOf(new Date(deadline.getTime() + 1))).toBe("2026-12-05");
});

test("an exclusive end is the first instant after the day, and its last day is that day", () => {
  expect(afterBakuDay("2026-12-04").toISOString()).toBe("2026-12-04T20:00:00.000Z");
  expect(lastBakuDayBefore(afterBakuDay("2026-12-04"))).toBe("2026-12-04");
});

test("wall clock times of Baku are four hours ahead of UTC, in winter and in summer", () => {
  expect(bakuInstant("2026-11-02").toISOString()).toBe("2026-11-01T20:00:00.000Z");
  expect(bakuInstant("2027-07-10", "18:30").toISOString()).toBe("2027-07-10T14:30:00.000Z");
  expect(() => bakuInstant("2026-13-02")).toThrow(RangeError);
});

test("days left are counted by the calendar of Baku", () => {
  const now = bakuInstant("2026-11-22", "23:30");
  expect(bakuDaysUntil(endOfBakuDay("2026-12-04"), now)).toBe(12);
  expect(bakuDaysUntil(endOfBakuDay("2026-11-22"), now)).toBe(0);
  expect(bakuDaysUntil(endOfBakuDay("2026-11-21"), now)).toBe(-1);
});

test.each(["UTC", "Asia/Baku", "America/New_York", "Pacific/Kiritimati"])(
  "the results do not depend on a process zone of %s",
  (zone) => {
    vi.stubEnv("TZ", zone);
    const hours = { UTC: 0, "Asia/Baku": 4, "America/New_York": -5, "Pacific/Kiritimati": 14 }[zone];
    expect(new Date(2026, 11, 4, 12).getTime()).toBe(Date.UTC(2026, 11, 4, 12 - (hours ?? Number.NaN)));
    expect(endOfBakuDay("2026-12-04").getTime()).toBe(Date.UTC(2026, 11, 4, 19, 59, 59, 999));
    expect(bakuDateOf(new Date(Date.UTC(2026, 11, 4, 20)))).toBe("2026-12-05");
    expect(localDateOfColumn(columnOfLocalDate("2008-03-30"))).toBe("2008-03-30");
    expect(ageOn("2008-12-04", "2026-12-04")).toBe(18);
  },
);

test("a person is a year older on the birthday and not on the day before", () => {
  expect(ageOn("2008-12-04", "2026-12-03")).toBe(17);
  expect(ageOn("2008-12-04", "2026-12-04")).toBe(18);
});

test("born on 29 February, the birthday of a common year is 1 March", () => {
  expect(ageOn("2008-02-29", "2026-02-28")).toBe(17);
  expect(ageOn("2008-02-29", "2026-03-01")).toBe(18);
  expect(birthdayAt("2008-02-29", 18)).toBe("2026-03-01");
  expect(birthdayAt("2008-02-29", 20)).toBe("2028-02-29");
});

test("only days that exist are days", () => {
  expect(["2028-02-29", "2027-02-29", "2026-12-4", "2026-00-10", "0099-01-01", 20261204].map(isLocalDate)).toEqual([
    true,
    false,
    false,
    false,
    false,
    false,
  ]);
});
