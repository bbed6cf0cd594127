import { expect, test } from "vitest";
import { displayDeadline, displayMoment } from "./deadline";

test("a call that ends at midnight in Baku is read as one minute to midnight of the day before", () => {
  expect(displayDeadline(new Date("2026-12-04T20:00:00.000Z"))).toBe("04.12.2026, 23:59");
});

test("an end in the middle of a day is read as the minute before", () => {
  expect(displayDeadline(new Date("2026-12-04T08:30:00.000Z"))).toBe("04.12.2026, 12:29");
});

test("a moment is read on the clocks of Baku, on its day there", () => {
  expect(displayMoment(new Date("2026-12-04T20:05:59.999Z"))).toBe("05.12.2026, 00:05");
});
