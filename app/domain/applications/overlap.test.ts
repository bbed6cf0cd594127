import { expect, test } from "vitest";
import { overlaps } from "./overlap";

const period = (startsOn: string, endsOn: string) => ({ startsOn: new Date(startsOn), endsOn: new Date(endsOn) });
const spring = period("2027-03-01", "2027-05-31");

test.each([
  ["2027-05-31", "2027-06-30", true], // begins on the last day
  ["2027-06-01", "2027-06-30", false],
  ["2027-01-01", "2027-03-01", true], // ends on the first day
  ["2027-01-01", "2027-02-28", false],
  ["2027-01-01", "2027-12-31", true],
  ["2027-04-10", "2027-04-10", true], // one day
])("a programme from March to May and one from %s to %s share a day: %s", (from, to, shared) => {
  const other = period(from, to);
  expect([overlaps(spring, other), overlaps(other, spring)]).toEqual([shared, shared]);
});
