import fc from "fast-check";
import { expect, test } from "vitest";
import { assign } from "./assign";
import { EXCLUDED_FOR } from "./conflict-words";
import { type Exclusion, explain, explanationSchema } from "./explanation";

const uuid = (kind: number, number: number) =>
  `0190a000-0000-7000-8000-${String(kind * 1000 + number).padStart(12, "0")}`;
const reviewer = (number: number) => uuid(1, number);
const application = (number: number) => uuid(2, number);

/** Applications that lack reviewers, with those excluded for a reason and those who have it already. */
const world = fc.record({
  reviewers: fc.integer({ min: 1, max: 5 }),
  most: fc.option(fc.nat({ max: 4 }), { nil: null }),
  applications: fc.array(
    fc.record({
      missing: fc.integer({ min: 1, max: 3 }),
      excluded: fc.uniqueArray(fc.tuple(fc.nat({ max: 4 }), fc.constantFrom(...EXCLUDED_FOR)), {
        selector: ([number]) => number,
        maxLength: 4,
      }),
    }),
    { maxLength: 8 },
  ),
});

test("an explanation accounts for every pair: given, excluded with its reason, or left because there was no need or no room", () => {
  fc.assert(
    fc.property(world, ({ reviewers, most, applications }) => {
      const exclusions = applications.flatMap(({ excluded }, at) =>
        excluded.flatMap(([number, kind]): Exclusion[] =>
          number < reviewers ? [{ reviewerId: reviewer(number), applicationId: application(at), kind }] : [],
        ),
      );
      const input = {
        reviewers: Array.from({ length: reviewers }, (_, at) => ({ id: reviewer(at), load: 0, most })),
        applications: applications.map(({ missing }, at) => ({
          ...{ id: application(at), missing },
          apart: exclusions.filter((each) => each.applicationId === application(at)).map((each) => each.reviewerId),
        })),
      };
      const told = explanationSchema.parse(
        explain({ perApplication: 3, third: false, input, exclusions }, assign(input, "5eed5eed")),
      );
      const excluded = told.excluded.flatMap(({ reviewer: reviewerId, kind, applications: of }) =>
        of.map((applicationId) => ({ reviewerId, applicationId, kind })),
      );
      const inOrder = (pairs: Exclusion[]) => pairs.map((pair) => JSON.stringify(Object.values(pair))).sort();
      expect(inOrder(excluded)).toEqual(inOrder(exclusions));
      for (const { id, before, after, most: limit } of told.reviewers) {
        expect(after - before).toBe(told.given.filter(({ reviewers: of }) => of.includes(id)).length);
        expect(limit).toBe(most);
      }
      for (const { id, missing, apart } of input.applications) {
        const given = told.given.find((each) => each.application === id)?.reviewers ?? [];
        const short = told.short.find((each) => each.application === id);
        expect(given.length + (short?.missing ?? 0)).toBe(missing);
        // Whoever is neither given nor excluded where somebody is missing was at their limit.
        const left = told.reviewers.filter((each) => !given.includes(each.id) && !apart.includes(each.id));
        if (short) expect(left.filter(({ after }) => after < (most ?? Number.POSITIVE_INFINITY))).toEqual([]);
      }
    }),
    { numRuns: 300 },
  );
});
