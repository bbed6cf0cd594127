import fc from "fast-check";
import { expect, test } from "vitest";
import { type Assigned, assign, type ToAssign } from "./assign";

const SEED = "5eed5eed";

/** Small worlds: enough for every case, few enough to try everything. */
const world = (most: { reviewers: number; applications: number }): fc.Arbitrary<ToAssign> =>
  fc
    .record({
      reviewers: fc.array(fc.record({ load: fc.nat({ max: 3 }), room: fc.option(fc.nat({ max: 4 }), { nil: null }) }), {
        minLength: 1,
        maxLength: most.reviewers,
      }),
      applications: fc.array(
        fc.record({ missing: fc.integer({ min: 1, max: 3 }), apart: fc.array(fc.nat({ max: most.reviewers - 1 })) }),
        { maxLength: most.applications },
      ),
    })
    .map(({ reviewers, applications }) => ({
      reviewers: reviewers.map(({ load, room }, at) => ({
        id: `r${at}`,
        load,
        most: room === null ? null : load + room,
      })),
      applications: applications.map(({ missing, apart }, at) => ({
        id: `a${at}`,
        missing,
        apart: [...new Set(apart)].filter((each) => each < reviewers.length).map((each) => `r${each}`),
      })),
    }));

const pairsOf = ({ given }: Assigned) =>
  given.flatMap(({ applicationId, reviewerIds }) => reviewerIds.map((id) => `${applicationId} ${id}`));
const squares = (loads: Iterable<number>) => [...loads].reduce((sum, load) => sum + load * load, 0);

/** Pairs of a reviewer and an application that are kept apart and were made all the same. */
function conflictsMade(input: ToAssign, result: Assigned): string[] {
  const apart = new Set(input.applications.flatMap(({ id, apart: of }) => of.map((each) => `${id} ${each}`)));
  return pairsOf(result).filter((pair) => apart.has(pair));
}

test("nobody is given what they are kept apart from, nor the same twice, nor more than is missing or than their limit", () => {
  fc.assert(
    fc.property(world({ reviewers: 6, applications: 12 }), (input) => {
      const result = assign(input, SEED);
      expect(conflictsMade(input, result)).toEqual([]);
      const pairs = pairsOf(result);
      expect(new Set(pairs).size).toBe(pairs.length);
      for (const { reviewerId, before, after } of result.loads) {
        const reviewer = input.reviewers.find(({ id }) => id === reviewerId);
        expect(before).toBe(reviewer?.load);
        expect(after - before).toBe(pairs.filter((pair) => pair.endsWith(` ${reviewerId}`)).length);
        if (after > before) expect(after).toBeLessThanOrEqual(reviewer?.most ?? Number.POSITIVE_INFINITY);
      }
      for (const { id, missing } of input.applications) {
        const got = result.given.find(({ applicationId }) => applicationId === id)?.reviewerIds.length ?? 0;
        const short = result.short.find(({ applicationId }) => applicationId === id)?.missing ?? 0;
        expect(got + short).toBe(missing);
      }
    }),
    { numRuns: 300 },
  );
});

test("without the conflicts in the input the first property is broken: it can fail", () => {
  const { value: input } = fc
    .sample(world({ reviewers: 6, applications: 12 }), { numRuns: 50, seed: 1 })
    .map((value) => ({ value, apart: value.applications.flatMap(({ apart }) => apart).length }))
    .sort((a, b) => b.apart - a.apart)[0] ?? { value: { reviewers: [], applications: [] } };
  const blind = { ...input, applications: input.applications.map((each) => ({ ...each, apart: [] })) };
  expect(conflictsMade(input, assign(blind, SEED)).length).toBeGreaterThan(0);
});

/** The most pairs any assignment can make: the largest flow, by another road than the one tested. */
function largestFlow({ reviewers, applications }: ToAssign): number {
  const held = reviewers.map(() => new Set<number>());
  const room = reviewers.map(({ load, most }) => (most === null ? Number.POSITIVE_INFINITY : most - load));
  const find = (application: number, tried: Set<number>): boolean => {
    for (const [at, { id }] of reviewers.entries()) {
      const mine = held[at];
      if (!mine || tried.has(at) || mine.has(application) || applications[application]?.apart.includes(id)) continue;
      tried.add(at);
      if (mine.size < (room[at] ?? 0)) {
        mine.add(application);
        return true;
      }
      for (const other of [...mine]) {
        mine.delete(other);
        mine.add(application);
        if (find(other, tried)) return true;
        mine.delete(application);
        mine.add(other);
      }
    }
    return false;
  };
  let flow = 0;
  for (const [at, { missing }] of applications.entries()) {
    for (let unit = 0; unit < missing; unit++) if (find(at, new Set())) flow++;
  }
  return flow;
}

test("as many are given as any assignment could give", () => {
  fc.assert(
    fc.property(world({ reviewers: 6, applications: 10 }), (input) => {
      expect(pairsOf(assign(input, SEED)).length).toBe(largestFlow(input));
    }),
    { numRuns: 500 },
  );
});

/** The least sum of squared loads of all assignments that give everybody all they lack; infinite when there is none. */
function evenest({ reviewers, applications }: ToAssign): number {
  const best = (at: number, loads: readonly number[]): number => {
    const application = applications[at];
    if (!application) return squares(loads);
    const possible = reviewers.flatMap(({ id, most }, number) =>
      application.apart.includes(id) || (loads[number] ?? 0) >= (most ?? Number.POSITIVE_INFINITY) ? [] : [number],
    );
    const choices = subsets(possible, application.missing);
    return Math.min(
      ...choices.map((chosen) =>
        best(
          at + 1,
          loads.map((load, number) => (chosen.includes(number) ? load + 1 : load)),
        ),
      ),
    );
  };
  return best(
    0,
    reviewers.map(({ load }) => load),
  );
}

function subsets(of: readonly number[], size: number): number[][] {
  if (size === 0) return [[]];
  return of.flatMap((first, at) => subsets(of.slice(at + 1), size - 1).map((rest) => [first, ...rest]));
}

test("where everybody can have all they lack, the loads are the most even there can be", () => {
  let feasible = 0;
  fc.assert(
    fc.property(world({ reviewers: 4, applications: 5 }), (input) => {
      const least = evenest(input);
      if (least === Number.POSITIVE_INFINITY) return;
      feasible++;
      expect(squares(assign(input, SEED).loads.map(({ after }) => after))).toBe(least);
    }),
    { numRuns: 400 },
  );
  expect(feasible).toBeGreaterThan(20);
});

test("without conflicts and limits no two loads differ by more than one", () => {
  const free = fc.record({
    reviewers: fc.integer({ min: 2, max: 12 }),
    applications: fc.nat({ max: 80 }),
    each: fc.constantFrom(1, 2),
  });
  fc.assert(
    fc.property(free, ({ reviewers, applications, each }) => {
      const { loads, short } = assign(
        {
          reviewers: Array.from({ length: reviewers }, (_, at) => ({ id: `r${at}`, load: 0, most: null })),
          applications: Array.from({ length: applications }, (_, at) => ({ id: `a${at}`, missing: each, apart: [] })),
        },
        SEED,
      );
      const after = loads.map((load) => load.after);
      expect(short).toEqual([]);
      expect(Math.max(...after) - Math.min(...after)).toBeLessThanOrEqual(1);
    }),
  );
});

test("the order in which the input stands changes nothing", () => {
  fc.assert(
    fc.property(world({ reviewers: 6, applications: 12 }), (input) => {
      const turned = {
        reviewers: [...input.reviewers].reverse(),
        applications: [...input.applications].reverse().map((each) => ({ ...each, apart: [...each.apart].reverse() })),
      };
      expect(assign(turned, SEED)).toEqual(assign(input, SEED));
    }),
  );
});

test("one reviewer for everybody comes before a second for anybody", () => {
  const applications = ["a", "b", "c"].map((id) => ({ id, missing: 2, apart: [] }));
  const reviewers = ["r", "s"].map((id) => ({ id, load: 0, most: 2 }));
  const { given, short } = assign({ reviewers, applications }, SEED);
  expect(given.map(({ reviewerIds }) => reviewerIds.length).sort()).toEqual([1, 1, 2]);
  expect(short.map(({ missing, why }) => ({ missing, why }))).toEqual(Array(2).fill({ missing: 1, why: "limits" }));
});

test("done again for what is still short, it finds nobody more and changes nothing", () => {
  let short = 0;
  fc.assert(
    fc.property(world({ reviewers: 6, applications: 10 }), (input) => {
      const first = assign(input, SEED);
      short += first.short.length;
      const again = assign(
        {
          reviewers: input.reviewers.map(({ id, most }) => ({
            ...{ id, most },
            load: first.loads.find(({ reviewerId }) => reviewerId === id)?.after ?? 0,
          })),
          applications: first.short.map(({ applicationId: id, missing }) => ({
            ...{ id, missing },
            apart: [
              ...(input.applications.find((each) => each.id === id)?.apart ?? []),
              ...(first.given.find(({ applicationId }) => applicationId === id)?.reviewerIds ?? []),
            ],
          })),
        },
        "0dd5eed5",
      );
      expect(again.given).toEqual([]);
    }),
    { numRuns: 300 },
  );
  expect(short).toBeGreaterThan(50);
});

test("what is short says why", () => {
  const short = (reviewers: ToAssign["reviewers"], apart: string[]) =>
    assign({ reviewers, applications: [{ id: "a", missing: 2, apart }] }, SEED).short;
  const r = (id: string, most: number | null = null) => ({ id, load: 0, most });
  expect(short([r("r")], [])).toEqual([{ applicationId: "a", missing: 1, why: "tooFewReviewers" }]);
  expect(short([r("r"), r("s"), r("t")], ["r", "s"])).toEqual([{ applicationId: "a", missing: 1, why: "keptApart" }]);
  expect(short([r("r"), r("s", 0)], [])).toEqual([{ applicationId: "a", missing: 1, why: "limits" }]);
});

test("five thousand applications are given to forty reviewers within two seconds, with every tenth pair apart", () => {
  const reviewers = Array.from({ length: 40 }, (_, at) => ({ id: `r${at}`, load: 0, most: at % 4 === 0 ? 240 : null }));
  const applications = Array.from({ length: 5000 }, (_, at) => ({
    id: `a${at}`,
    missing: 2,
    apart: reviewers.filter((_reviewer, number) => (at * 7 + number * 3) % 10 === 0).map(({ id }) => id),
  }));
  const began = performance.now();
  const { loads, short } = assign({ reviewers, applications }, SEED);
  expect(performance.now() - began).toBeLessThan(2000);
  expect(short).toEqual([]);
  const limited = new Set(reviewers.flatMap(({ id, most }) => (most === null ? [] : [id])));
  const free = loads.filter(({ reviewerId }) => !limited.has(reviewerId)).map(({ after }) => after);
  expect(Math.max(...free) - Math.min(...free)).toBeLessThanOrEqual(1);
});
