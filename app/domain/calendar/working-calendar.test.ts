import fc from "fast-check";
import { expect, test } from "vitest";
import holidays from "../../../prisma/data/holidays.json";
import { cases } from "../../../tests/data/working-days-cases.json";
import { holidayRulesSchema } from "./holiday-rules";
import { addDays, type LocalDate, localDateOfColumn } from "./local-date";
import { weekdayOf } from "./weekday";
import { addWorkingDays, isWorkingDay, workingCalendar, workingDaysBetween } from "./working-calendar";

const rules = holidayRulesSchema.parse(holidays);
const calendar = workingCalendar(rules);

test.each(cases)("$key: $workingDays working days after $from is $expected", (item) => {
  expect(addWorkingDays(item.from, item.workingDays, calendar)).toBe(item.expected);
  expect(weekdayOf(item.expected)).toBe(item.expectedWeekday);
});

test.each(holidays.computation.nonWorkingDaysAreTheResultFor)(
  "the days off of %i are exactly those published",
  (year) => {
    const published = new Set(holidays.nonWorkingDays.map((day) => day.date));
    const isWeekend = (date: LocalDate) => ["saturday", "sunday"].includes(weekdayOf(date));
    const wrong: LocalDate[] = [];
    for (let date = `${year}-01-01`; date.startsWith(`${year}`); date = addDays(date, 1)) {
      if (isWorkingDay(date, calendar) === (published.has(date) || isWeekend(date))) wrong.push(date);
    }
    expect(wrong).toEqual([]);
  },
);

test("a substitute of 31 December lands in the next year, after New Year's days off", () => {
  // 31.12.2028 is a Sunday; 01.01 and 02.01.2029 are holidays themselves.
  expect(isWorkingDay("2029-01-03", calendar)).toBe(false);
  expect(isWorkingDay("2029-01-04", calendar)).toBe(true);
});

test("a weekend day worked instead of a day off is a working day", () => {
  const swapped = workingCalendar({
    ...rules,
    workingDaySwaps: [{ dayOff: "2026-12-04", workedInstead: "2026-12-05" }],
  });
  expect(addWorkingDays("2026-12-03", 1, swapped)).toBe("2026-12-05");
});

const anyDay = fc
  .date({ min: new Date("2024-01-01"), max: new Date("2034-12-31"), noInvalidDate: true })
  .map((date) => localDateOfColumn(date));

test("adding working days lands on a working day, and counting them back gives the same number", () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: 1, max: 40 }), (from, n) => {
      const to = addWorkingDays(from, n, calendar);
      expect(isWorkingDay(to, calendar)).toBe(true);
      expect(workingDaysBetween(from, to, calendar)).toBe(n);
    }),
  );
});

test("a later start never gives an earlier end", () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 20 }), (from, later, n) => {
      expect(addWorkingDays(addDays(from, later), n, calendar) >= addWorkingDays(from, n, calendar)).toBe(true);
    }),
  );
});

test("half a working day or a negative number is refused", () => {
  expect(() => addWorkingDays("2026-11-22", -1, calendar)).toThrow(RangeError);
  expect(() => addWorkingDays("2026-11-22", 0.5, calendar)).toThrow(RangeError);
});
