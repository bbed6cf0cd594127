import fc from "fast-check";
import { expect, test } from "vitest";
import { DIMENSIONS, type FairnessFacts, fairnessOf } from "./fairness";

const limits = { leastPeople: 10, leastRatio: 0.8 };

/** So many people of one sex, of whom so many passed the check, were shortlisted and were offered a place. */
function people(
  sex: string | null,
  all: number,
  passed: number,
  shortlisted: number,
  offered: number,
): FairnessFacts[] {
  return Array.from({ length: all }, (_, at) => ({
    groups: { sex, region: "other", language: "az", education: "ba" },
    passedCheck: at < passed,
    shortlisted: at < shortlisted,
    offered: at < offered,
  }));
}

const bySex = (facts: FairnessFacts[]) =>
  fairnessOf(facts, limits).dimensions.find(({ dimension }) => dimension === "sex");

test("rates are those of who stood before the step; below four fifths of the highest a group is flagged, at it not", () => {
  const report = fairnessOf([...people("female", 50, 40, 20, 10), ...people("male", 30, 30, 15, 6)], limits);
  expect(report.steps).toEqual(["check", "shortlist", "offer"]);
  const [female, male] = report.dimensions[0]?.groups ?? [];
  expect(female?.cells.check).toEqual({ base: 50, rate: 0.8, ratio: 0.8, flagged: false });
  expect(male?.cells.check).toEqual({ base: 30, rate: 1, ratio: 1, flagged: false });
  expect(female?.cells.shortlist).toEqual({ base: 40, rate: 0.5, ratio: 1, flagged: false });
  expect(male?.cells.shortlist).toMatchObject({ base: 30, rate: 0.5, flagged: false });
  expect(male?.cells.offer).toMatchObject({ base: 15, rate: 0.4, ratio: 0.8, flagged: false });
  const unfair = bySex([...people("female", 50, 40, 0, 10), ...people("male", 50, 40, 0, 20)]);
  expect(unfair?.groups[0]?.cells.offer).toMatchObject({ base: 40, rate: 0.25, ratio: 0.5, flagged: true });
});

test("where nobody was shortlisted there is no such step, and offers are counted against those who passed the check", () => {
  const report = fairnessOf([...people("female", 30, 20, 0, 10), ...people("male", 30, 20, 0, 10)], limits);
  expect(report.steps).toEqual(["check", "offer"]);
  expect(report.total.offer).toMatchObject({ base: 40, rate: 0.5 });
});

test("a group under the limit stands together with the next smallest, so that subtraction does not give it away", () => {
  const found = bySex([
    ...people("female", 60, 40, 0, 10),
    ...people("male", 30, 20, 0, 10),
    ...people("other", 3, 3, 0, 3),
  ]);
  expect(found?.groups.map(({ value, merged, cells }) => [value, merged, cells.check?.base])).toEqual([
    ["female", false, 60],
    [null, true, 33],
  ]);
});

test("two small groups that are enough people together take nobody else with them", () => {
  const small = [...people("male", 8, 5, 0, 1), ...people("other", 6, 5, 0, 1)];
  const found = bySex([...people("female", 60, 40, 0, 10), ...small]);
  expect(found?.groups.map(({ cells }) => cells.check?.base)).toEqual([60, 14]);
});

test("where only one group would be left there is none: the total tells the same", () => {
  expect(bySex([...people("female", 60, 40, 0, 10), ...people("male", 3, 3, 0, 3)])?.groups).toEqual([]);
});

test("no share is shown that would tell how few of a group stand before the next step", () => {
  const found = bySex([
    ...people("female", 60, 50, 30, 15),
    ...people("male", 40, 30, 20, 10),
    ...people("other", 20, 9, 4, 2),
  ]);
  const shown = found?.groups.map(({ cells }) => [cells.check?.rate ?? null, cells.shortlist?.rate ?? null]);
  expect(shown).toEqual([
    [50 / 60, 30 / 50],
    [null, null], // hidden beside the smallest
    [null, null], // 9 of 20 would tell that nine passed the check
  ]);
  expect(found?.groups.map(({ cells }) => [cells.check?.base, cells.shortlist?.base])).toEqual([
    [60, 50],
    [40, undefined],
    [20, undefined],
  ]);
});

test("the total's share is not shown either where it would tell how few are left", () => {
  const { total } = fairnessOf(people("female", 60, 9, 0, 9), limits);
  expect(total).toMatchObject({ check: { base: 60, rate: null }, offer: null });
});

test("those who did not say stand last, and with few applications nothing is shown at all", () => {
  const found = bySex([...people(null, 40, 20, 0, 10), ...people("female", 20, 10, 0, 5)]);
  expect(found?.groups.map(({ value }) => value)).toEqual(["female", null]);
  const few = fairnessOf(people("female", 9, 9, 0, 9), limits);
  expect(few.total).toEqual({ check: null, offer: null });
  expect(few.dimensions.flatMap(({ groups }) => groups)).toEqual([]);
});

const facts = fc.record({
  groups: fc.record({
    sex: fc.constantFrom("a", "b", null),
    region: fc.constantFrom("a", "b", "c", "d"),
    language: fc.constant("az"),
    education: fc.constantFrom("a", "b", "c"),
  }),
  passedCheck: fc.boolean(),
  shortlisted: fc.boolean(),
  offered: fc.boolean(),
});

test("every number of people that is shown reaches the limit, and so does what is left of the total", () => {
  fc.assert(
    fc.property(fc.array(facts, { maxLength: 80 }), (applications) => {
      const report = fairnessOf(applications, limits);
      for (const { groups } of report.dimensions) {
        for (const step of report.steps) {
          const shown = groups.flatMap(({ cells }) => (cells[step] ? [cells[step]] : []));
          expect(shown.every(({ base }) => base >= limits.leastPeople)).toBe(true);
          const rest = (report.total[step]?.base ?? 0) - shown.reduce((sum, { base }) => sum + base, 0);
          if (shown.length > 0) expect(rest === 0 || rest >= limits.leastPeople).toBe(true);
        }
      }
      expect(report.dimensions.map(({ dimension }) => dimension)).toEqual([...DIMENSIONS]);
    }),
  );
});
