import { expect, test } from "vitest";
import { cohorts, seedingDay } from "../../../prisma/data/cohorts.json";
import holidays from "../../../prisma/data/holidays.json";
import { holidayRulesSchema } from "./holiday-rules";
import { keptAfter, movedSampleDate, type SampleDate, type SnapTo, snapDate } from "./sample-date";
import { workingCalendar } from "./working-calendar";

const calendar = workingCalendar(holidayRulesSchema.parse(holidays));

type Found = SampleDate & { date: string };

function sampleDates(value: unknown): Found[] {
  if (typeof value !== "object" || value === null) return [];
  const inside = Object.values(value).flatMap(sampleDates);
  if (!("offsetDays" in value && "date" in value && "snapTo" in value)) return inside;
  return [
    ...inside,
    { date: String(value.date), offsetDays: Number(value.offsetDays), snapTo: String(value.snapTo) as SnapTo },
  ];
}

test("seeding on the day of the sample gives the sample's own dates", () => {
  const found = sampleDates(cohorts);
  expect(found.length).toBeGreaterThan(100);
  const moved = found.map((sample) => ({ ...sample, date: movedSampleDate(sample, seedingDay, calendar) }));
  expect(moved).toEqual(found);
});

test("a day is snapped forward to a working day, to a Saturday, or kept", () => {
  expect(snapDate("2026-12-31", "workingDay", calendar)).toBe("2027-01-05");
  expect(snapDate("2026-12-06", "saturday", calendar)).toBe("2026-12-12");
  expect(snapDate("2026-12-06", "none", calendar)).toBe("2026-12-06");
});

test("a later date that snapping put too early moves to the next day that fits", () => {
  expect(keptAfter("2026-12-11", "2026-12-11", "workingDay", calendar)).toBe("2026-12-14");
  expect(keptAfter("2026-12-12", "2026-12-11", "saturday", calendar)).toBe("2026-12-19");
  expect(keptAfter("2026-12-10", "2026-12-11", "workingDay", calendar)).toBe("2026-12-11");
});
