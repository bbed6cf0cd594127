import { expect, test } from "vitest";
import { sha256OfJson } from "../forms/canonical-json";
import { judgesAlike } from "./criterion-input";
import { stageAfter, stageAfterCheck } from "./next-stage";
import { planEditing } from "./plan-editing";
import { planFaults } from "./plan-faults";
import type { PlanStage } from "./plan-stage";
import { reviewRulesOf } from "./review-rules";
import { planContent } from "./selection-plan";
import { enteredStageDays } from "./stage-days";
import { missingWork } from "./stage-work";

const words = (text: string) => ({ az: text, en: text, ru: text });
const criterion = (key: string, weight: number, more: Partial<PlanStage["criteria"][number]> = {}) => ({
  ...{ key, name: words(key), stage: "formReview", weight, source: "reviewer" as const, basedOn: ["motivation"] },
  ...more,
});

function stage(key: string, more: Partial<PlanStage> = {}): PlanStage {
  const kind = more.kind ?? "form_review";
  const settings = more.settings ?? {};
  return {
    ...{ id: key, key, kind, position: 1, name: words(key), weight: null, settings, rubricId: null },
    startsAt: new Date("2026-11-02T00:00:00+04:00"),
    endsAt: new Date("2026-12-12T00:00:00+04:00"),
    rules: reviewRulesOf({ kind, settings }),
    criteria: [],
    levelWords: [],
    ...more,
  };
}

const CHECK = stage("initialCheck", { kind: "initial_check" });
const REVIEW = stage("formReview", { weight: 60, criteria: [criterion("a", 70), criterion("b", 30)] });
const TEST = stage("test", { kind: "test", weight: 40, criteria: [criterion("test", 100, { source: "test" })] });
const DECISION = stage("decision", { kind: "decision", settings: { passMark: 60 } });
const PLAN = [CHECK, REVIEW, TEST, DECISION];
const faults = (stages: PlanStage[]) => planFaults(stages).map(({ key, field }) => `${field}: ${key}`);

test("a plan whose weights make 100 in each stage and in the formula has no fault", () => {
  expect(faults(PLAN)).toEqual([]);
});

test("each weight that does not add up is named with its stage", () => {
  const light = { ...REVIEW, criteria: [criterion("a", 70), criterion("b", 29)] };
  expect(planFaults([CHECK, light, TEST])).toEqual([
    { key: "stages.weightsNot100", params: { number: 2, sum: 99 }, field: "stages[1].criteria" },
  ]);
  expect(planFaults([CHECK, { ...REVIEW, weight: 61 }, TEST])).toEqual([
    { key: "stages.formulaNot100", params: { sum: 101 }, field: "formula" },
  ]);
});

test("weights in tenths of a per cent add up as written", () => {
  const thirds = [criterion("a", 33.3), criterion("b", 33.3), criterion("c", 33.4)];
  expect(faults([{ ...REVIEW, weight: 100, criteria: thirds }])).toEqual([]);
});

test("a stage that counts must be scored, and scored stages must count somewhere", () => {
  expect(faults([{ ...CHECK, weight: 100 }])).toEqual(["stages[0].criteria: stages.weightWithoutCriteria"]);
  expect(faults([{ ...REVIEW, weight: null }])).toEqual(["formula: stages.formulaMissing"]);
});

test("a source that cannot give a score is a fault of its criterion", () => {
  const sources = [
    criterion("a", 50, { source: "test" }),
    criterion("b", 25, { source: "answer", basedOn: ["one", "two"] }),
    criterion("c", 25, { source: "answer", basedOn: ["one"] }),
  ];
  expect(faults([{ ...REVIEW, weight: 100, criteria: sources }])).toEqual([
    "stages[0].criteria[0].source: stages.testElsewhere",
    "stages[0].criteria[1].source: stages.answerNotNamed",
    "stages[0].criteria[2].source: stages.answerScoresMissing",
  ]);
});

test("the same plan has the same hash whatever order its keys were written in, and another weight another", async () => {
  const hash = (stages: PlanStage[]) => sha256OfJson(planContent("MM-2027", stages));
  const reversed = PLAN.map((each) => Object.fromEntries(Object.entries(each).reverse()) as PlanStage);
  expect(await hash(reversed)).toBe(await hash(PLAN));
  const heavier = { ...REVIEW, criteria: [criterion("a", 60), criterion("b", 40)] };
  expect(await hash([CHECK, heavier, TEST, DECISION])).not.toBe(await hash(PLAN));
});

test("a plan writes out its rules, so that no later default changes it", () => {
  expect(planContent("MM-2027", [REVIEW]).stages).toMatchObject([
    { rules: { reviewers: 2, namesHidden: true, scoresSeen: "afterOwn", combinedBy: "mean", thirdReviewerAbove: 25 } },
  ]);
  expect(planContent("MM-2027", PLAN)).toMatchObject({
    formula: [
      { stage: "formReview", weight: 60 },
      { stage: "test", weight: 40 },
    ],
    passMark: 60,
  });
});

test("the stage after another is the next by order, and none after the last", () => {
  expect(stageAfter(PLAN, "formReview")?.key).toBe("test");
  expect(stageAfter(PLAN, "decision")).toBe(null);
  expect(stageAfter(PLAN, null)).toBe(null);
  expect(stageAfterCheck(PLAN)?.key).toBe("formReview");
});

test("work in a stage is complete when it is scored, or when nothing is scored there", () => {
  const of = (each: PlanStage, status: "submitted" | "returned" | "in_review", total: number | null) =>
    missingWork(each, { status, total, thirdAsked: false });
  expect(missingWork(REVIEW, { status: "in_review", total: 70, thirdAsked: true })).toBe("reviews");
  expect([of(CHECK, "submitted", null), of(CHECK, "returned", null), of(CHECK, "in_review", null)]).toEqual([
    "check",
    "correction",
    null,
  ]);
  expect([of(REVIEW, "in_review", null), of(REVIEW, "in_review", 0), of(TEST, "in_review", null)]).toEqual([
    "reviews",
    null,
    "testResult",
  ]);
  expect(of(DECISION, "in_review", null)).toBe(null);
});

test("words and order of criteria may change under scores, what is measured may not", () => {
  const [a, b] = [criterion("a", 70), criterion("b", 30)];
  expect(judgesAlike([a, b], [{ ...b, name: words("renamed") }, a])).toBe(true);
  expect(judgesAlike([a, b], [a])).toBe(false);
  expect(judgesAlike([a, b], [{ ...a, weight: 69 }, b])).toBe(false);
  expect(judgesAlike([a], [{ ...a, source: "answer", answerScores: { yes: 5 } }])).toBe(false);
});

test("a stage without times lasts from the first moment of its first day to the last of its last", () => {
  const days = { startsOn: "12.12.2026", startsTime: "", endsOn: "12.12.2026", endsTime: "" };
  expect(enteredStageDays(days).instants).toEqual({
    startsAt: new Date("2026-12-11T20:00:00Z"),
    endsAt: new Date("2026-12-12T20:00:00Z"),
  });
  expect(enteredStageDays({ ...days, startsTime: "11:00", endsTime: "9:30" }).blockers).toEqual([
    { key: "dates.stageEndsFirst", field: "endsOn" },
  ]);
  expect(enteredStageDays({ ...days, startsOn: "31.02.2026", endsTime: "25:00" }).blockers).toEqual([
    { key: "answer.dateNotReal", field: "startsOn" },
    { key: "stages.timeNotReal", field: "endsTime" },
  ]);
});

test("stages are written freely before the opening, with a reason after it, and not once places are confirmed", () => {
  const opensAt = new Date("2026-11-02T00:00:00+04:00");
  const before = new Date(opensAt.getTime() - 1);
  expect(planEditing({ state: "announced", opensAt }, before)).toBe("free");
  expect(planEditing({ state: "announced", opensAt }, opensAt)).toBe("withReason");
  expect(planEditing({ state: "draft", opensAt }, opensAt)).toBe("free");
  expect(planEditing({ state: "selecting", opensAt }, opensAt)).toBe("withReason");
  expect(planEditing({ state: "confirmed", opensAt }, opensAt)).toBe("closed");
});
