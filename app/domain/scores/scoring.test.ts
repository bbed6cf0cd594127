import fc from "fast-check";
import { expect, test } from "vitest";
import { calibrate } from "./calibrate";
import { combine } from "./combine";
import { finalScore } from "./final-score";
import { totalOf } from "./total-of";

const KEYS = ["a", "b", "c", "d"] as const;
/** Whole weights that add up to 100. */
const weights = fc
  .tuple(fc.integer({ min: 0, max: 33 }), fc.integer({ min: 0, max: 33 }), fc.integer({ min: 0, max: 34 }))
  .map(([a, b, c]) => [a, b, c, 100 - a - b - c]);
const criteria = weights.map((shares) => KEYS.map((key, at) => ({ key, weight: shares[at] ?? 0 })));
const whole = fc.integer({ min: 0, max: 5 });
/** What the system gives: a per cent of three decimals divided by 20. */
const unrounded = fc.integer({ min: 0, max: 100_000 }).map((thousandths) => thousandths / 1000 / 20);
const scores = fc.record({ a: whole, b: whole, c: whole, d: fc.oneof(whole, unrounded) });
const total = fc.integer({ min: 0, max: 1000 }).map((tenths) => tenths / 10);
const totals = fc.array(total, { minLength: 1, maxLength: 9 });

/** The slow way, in fractions of whole numbers: thousandths of a score times whole weights. */
function exactTotal(given: Record<string, number>, of: readonly { key: string; weight: number }[]): bigint {
  const MILLIONTHS = 1_000_000;
  return of.reduce(
    (sum, { key, weight }) => sum + BigInt(Math.round((given[key] ?? 0) * MILLIONTHS)) * BigInt(weight),
    0n,
  );
}

test("a total is that of exact arithmetic, between 0 and 100, and greater for each higher score", () => {
  fc.assert(
    fc.property(criteria, scores, fc.constantFrom("a", "b", "c"), (of, given, raised) => {
      const found = totalOf(given, of) ?? Number.NaN;
      expect(found).toBeGreaterThanOrEqual(0);
      expect(found).toBeLessThanOrEqual(100);
      expect(BigInt(Math.round(found * 5_000_000))).toBe(exactTotal(given, of));
      const higher = totalOf({ ...given, [raised]: Math.min(5, given[raised] + 1) }, of) ?? Number.NaN;
      const weight = of.find(({ key }) => key === raised)?.weight ?? 0;
      if (given[raised] < 5 && weight > 0) expect(higher).toBeGreaterThan(found);
      else expect(higher).toBe(found);
    }),
  );
});

test("a total does not depend on the order of the criteria", () => {
  fc.assert(
    fc.property(criteria, scores, (of, given) => {
      expect(totalOf(given, [...of].reverse())).toBe(totalOf(given, of));
    }),
  );
});

test("there is no total while a criterion has no score, and none where nothing is scored", () => {
  fc.assert(
    fc.property(criteria, scores, fc.constantFrom(...KEYS), (of, given, missing) => {
      expect(totalOf({ ...given, [missing]: undefined }, of)).toBeNull();
    }),
  );
  expect(totalOf({}, [])).toBeNull();
  expect(totalOf({}, [{ key: "toString", weight: 100 }])).toBeNull();
});

test("a test of 70 per cent gives 70 points, and 61.237 per cent gives 61.237", () => {
  const of = [{ key: "test", weight: 100 }];
  expect(totalOf({ test: 70 / 20 }, of)).toBe(70);
  expect(totalOf({ test: 61.237 / 20 }, of)).toBe(61.237);
});

test("mean and median lie between the lowest and the highest total, in whatever order they come", () => {
  fc.assert(
    fc.property(totals, fc.constantFrom("mean" as const, "median" as const), (given, how) => {
      const found = combine(given, how);
      expect(found.total).toBeGreaterThanOrEqual(Math.min(...given));
      expect(found.total).toBeLessThanOrEqual(Math.max(...given));
      expect(found.count).toBe(given.length);
      expect(found.deviation).toBeLessThanOrEqual((found.gap ?? 0) / 2 + 1e-9);
      expect(combine([...given].reverse(), how)).toEqual(found);
    }),
  );
});

test("a higher total of one reviewer never lowers the application's score", () => {
  fc.assert(
    fc.property(totals, fc.nat(8), total, fc.constantFrom("mean" as const, "median" as const), (given, at, by, how) => {
      const raised = given.map((each, index) => (index === at % given.length ? Math.min(100, each + by) : each));
      expect(combine(raised, how).total).toBeGreaterThanOrEqual(combine(given, how).total ?? 0);
    }),
  );
});

test("the median of two is their mean, of three the middle one; the deviation is that of a population", () => {
  fc.assert(
    fc.property(total, total, (a, b) => {
      expect(combine([a, b], "median")).toEqual(combine([a, b], "mean"));
      expect(combine([a, b], "mean").deviation).toBeCloseTo(Math.abs(a - b) / 2, 10);
    }),
  );
  expect(combine([10, 90, 40], "median").total).toBe(40);
  expect(combine([50, 50, 50], "mean")).toEqual({ total: 50, count: 3, deviation: 0, gap: 0 });
  expect(combine([], "mean")).toEqual({ total: null, count: 0, deviation: null, gap: null });
});

test("a mean of thirds is equal however it comes about", () => {
  expect(combine([70, 70, 60], "mean").total).toBe(combine([60.5, 69.5, 70], "mean").total);
  expect(finalScore([{ weight: 100, total: combine([70, 70, 60], "mean").total }])).toBe(66.66666667);
});

const reviews = fc.array(fc.record({ reviewerId: fc.constantFrom("r1", "r2", "r3"), total }), { maxLength: 40 });

test("calibrated totals stay between 0 and 100 and keep the order in which a reviewer put them", () => {
  fc.assert(
    fc.property(reviews, (given) => {
      const found = calibrate(given, 5);
      for (const [at, one] of given.entries()) {
        const own = found[at] ?? null;
        if (own === null) continue;
        expect(own).toBeGreaterThanOrEqual(0);
        expect(own).toBeLessThanOrEqual(100);
        for (const [other, two] of given.entries()) {
          if (two.reviewerId !== one.reviewerId || two.total <= one.total) continue;
          expect(found[other]).toBeGreaterThanOrEqual(own);
        }
      }
    }),
  );
});

test("a total is calibrated exactly when its reviewer has enough complete reviews that are not all alike", () => {
  fc.assert(
    fc.property(reviews, fc.integer({ min: 2, max: 8 }), (given, least) => {
      const known = given.map(({ reviewerId }) => {
        const theirs = given.filter((review) => review.reviewerId === reviewerId).map((review) => review.total);
        return theirs.length >= least && new Set(theirs).size > 1;
      });
      expect(calibrate(given, least).map((each) => each !== null)).toEqual(known);
    }),
  );
});

test("calibration does not depend on the order of the reviews", () => {
  fc.assert(
    fc.property(reviews, (given) => {
      expect(calibrate([...given].reverse(), 5).reverse()).toEqual(calibrate(given, 5));
    }),
  );
});

test("a strict and a mild reviewer who saw the same differences are brought to the same scale", () => {
  const strict = [40, 45, 50, 55, 60].map((each) => ({ reviewerId: "strict", total: each }));
  const mild = [60, 65, 70, 75, 80].map((each) => ({ reviewerId: "mild", total: each }));
  const found = calibrate([...strict, ...mild], 5);
  expect(found.slice(0, 5)).toEqual(found.slice(5));
  expect(found[2]).toBe(60);
  expect(calibrate([...strict.slice(1), ...mild], 5).slice(0, 4)).toEqual([null, null, null, null]);
});

const shares = fc.integer({ min: 1, max: 99 });

test("a final score is complete with its last stage, lies between the totals and grows with each", () => {
  fc.assert(
    fc.property(shares, total, total, total, (share, one, two, by) => {
      const parts = [
        { weight: share, total: one },
        { weight: 100 - share, total: two },
      ];
      const found = finalScore(parts) ?? Number.NaN;
      expect(found).toBeGreaterThanOrEqual(Math.min(one, two));
      expect(found).toBeLessThanOrEqual(Math.max(one, two));
      expect(finalScore([...parts].reverse())).toBe(found);
      const raised = finalScore([{ weight: share, total: Math.min(100, one + by) }, ...parts.slice(1)]);
      expect(raised).toBeGreaterThanOrEqual(found);
      expect(finalScore([...parts, { weight: 10, total: null }])).toBeNull();
    }),
  );
  expect(finalScore([])).toBeNull();
});

test("the formula of the Migration School: 30 for the form, 30 for the test, 40 for the interview", () => {
  const parts = [
    { weight: 30, total: 80 },
    { weight: 30, total: 67.5 },
    { weight: 40, total: 91 },
  ];
  expect(finalScore(parts)).toBe(80.65);
});
