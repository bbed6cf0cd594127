import { expect, test } from "vitest";
import { monthsAfter } from "./months-after";

test("Months later is the same day and minute, or the last day of a shorter month", () => {
  const of = (at: string, months: number) => monthsAfter(new Date(at), months).toISOString();
  expect(of("2026-11-23T08:30:00.000Z", 12)).toBe("2027-11-23T08:30:00.000Z");
  expect(of("2026-01-31T08:30:00.000Z", 1)).toBe("2026-02-28T08:30:00.000Z");
  expect(of("2024-01-31T08:30:00.000Z", 1)).toBe("2024-02-29T08:30:00.000Z");
  expect(of("2026-12-31T23:59:59.999Z", 2)).toBe("2027-02-28T23:59:59.999Z");
  expect(of("2026-03-31T00:00:00.000Z", -13)).toBe("2025-02-28T00:00:00.000Z");
});
