import { expect, test } from "vitest";
import { type CountedReview, stageScoreOf } from "./stage-score-of";

const criteria = [
  { key: "idea", weight: 60, source: "reviewer" as const },
  { key: "time", weight: 40, source: "answer" as const },
];
const rules = { reviewers: 2, combinedBy: "mean" as const, thirdReviewerAbove: 25 };
const stage = { criteria, rules };

let given = 0;
const review = (idea: number | undefined, more: Partial<CountedReview> = {}): CountedReview => ({
  reviewerId: `reviewer ${given++}`,
  purpose: "regular",
  state: "submitted",
  scores: { idea },
  ...more,
});

test("the system's scores count for every reviewer, and the total comes with the last reviewer asked for", () => {
  const one = stageScoreOf(stage, [review(5)], { time: 3 });
  expect([one.total, one.count]).toEqual([null, 1]);
  const two = stageScoreOf(stage, [review(5), review(4)], { time: 3 });
  expect([two.total, two.count, two.gap, two.deviation]).toEqual([78, 2, 12, 6]);
});

test("reviews that are still written, declined or taken back count for nothing", () => {
  const states = ["assigned", "declined", "abstained", "taken_back"] as const;
  const reviews = [review(5), ...states.map((state) => review(5, { state }))];
  expect(stageScoreOf(stage, reviews, { time: 3 })).toMatchObject({ total: null, count: 1 });
});

test("no review is complete while the system's score is missing", () => {
  expect(stageScoreOf(stage, [review(5), review(5)], {})).toMatchObject({ total: null, count: 0, complete: [] });
});

test("a third view is asked for beyond the gap, not at it, once, and then all three count", () => {
  const apart = (...ideas: number[]) => ideas.map((idea) => review(idea));
  const idea = { criteria: [{ key: "idea", weight: 25, source: "reviewer" as const }, ...criteria.slice(1)], rules };
  // 5 against 0 of a criterion that weighs 25 is a gap of 25 points.
  expect(stageScoreOf(idea, apart(5, 0), { time: 0 }).needsThird).toBe(false);
  expect(stageScoreOf(stage, apart(5, 2), { time: 0 }).needsThird).toBe(true);
  expect(
    stageScoreOf(stage, [...apart(5, 2), review(undefined, { purpose: "third", state: "assigned" })], { time: 0 }),
  ).toMatchObject({ needsThird: false, count: 2, total: 42 });
  expect(stageScoreOf(stage, [...apart(5, 2), review(5, { purpose: "third" })], { time: 0 })).toMatchObject({
    needsThird: false,
    count: 3,
    total: 48,
  });
  const declined = review(undefined, { purpose: "third", state: "declined" });
  expect(stageScoreOf(stage, [...apart(5, 2), declined], { time: 0 }).needsThird).toBe(true);
});

test("a panel's score waits for all of it and asks for no third view", () => {
  const panel = [5, 0, 5].map((idea) => review(idea, { purpose: "panel" }));
  const waiting = [...panel.slice(0, 2), review(undefined, { purpose: "panel", state: "assigned" })];
  expect(stageScoreOf(stage, waiting, { time: 0 })).toMatchObject({ total: null, count: 2, needsThird: false });
  expect(stageScoreOf(stage, panel, { time: 0 })).toMatchObject({ total: 40, count: 3, needsThird: false });
});

test("where no reviewer scores, the system's score stands alone", () => {
  const test = { criteria: [{ key: "test", weight: 100, source: "test" as const }], rules };
  expect(stageScoreOf(test, [], { test: 3.5 })).toMatchObject({ total: 70, count: 1, needsThird: false });
  expect(stageScoreOf(test, [], {})).toMatchObject({ total: null, count: 0 });
  expect(stageScoreOf({ criteria: [], rules }, [], {})).toMatchObject({ total: null, count: 0 });
});
