import { beforeAll, expect, test } from "vitest";
import { editCohortDates } from "~/domain/cohorts/edit-cohort-dates.server";
import { getCohortForAuthoring } from "~/domain/cohorts/get-cohort-for-authoring.server";
import { Conflict, NotAllowed, NotFound, RuleBroken } from "~/domain/errors";
import type { Viewer } from "~/domain/people/viewer";
import { asSystem } from "~/platform/db.server";
import { bareApplications } from "../../../tests/factories/bare-application";
import { makeCohort } from "../../../tests/factories/cohort";
import { makePerson } from "../../../tests/factories/person";
import { typedStage } from "../../../tests/factories/typed-stage";
import { freezeClock } from "../../../tests/setup/frozen-clock";
import { addStage } from "./add-stage.server";
import { editFormula } from "./edit-formula.server";
import { editStage } from "./edit-stage.server";
import { getStages } from "./get-stages.server";
import { keepCriteriaOfReview } from "./keep-criteria.server";
import { lockPlans } from "./lock-plans.server";
import { removeStage } from "./remove-stage.server";
import { reorderStage } from "./reorder-stage.server";

const NOW = new Date("2026-11-23T08:00:00Z");
const OPEN = "MM-2027";
const AHEAD = "ITM-2027-1";
const REASON = "Meyarlar şurası belə qərara gəlib";

let coordinator: Viewer;
let head: Viewer;
const cohorts = new Map<string, { id: string; code: string; programmeId: string; formVersionId: string }>();

beforeAll(async () => {
  await freezeClock(NOW);
  for (const code of [OPEN, AHEAD, "MK-2027-1"]) {
    const { id, programmeId } = await makeCohort(code);
    const form = await asSystem("test", (tx) =>
      tx.formVersion.findFirstOrThrow({ where: { cohortId: id }, select: { id: true } }),
    );
    cohorts.set(code, { id, code, programmeId, formVersionId: form.id });
  }
  coordinator = await makePerson({ email: "c@example.com", name: "C", grants: [{ role: "coordinator" }] });
  head = await makePerson({ email: "h@example.com", name: "H", grants: [{ role: "head_of_programme" }] });
});

const cohort = (code: string) => {
  const found = cohorts.get(code);
  if (!found) throw new Error(`no cohort ${code}`);
  return found;
};
const plansOf = (code: string) =>
  asSystem("test", (tx) =>
    tx.selectionPlan.findMany({
      where: { cohortId: cohort(code).id },
      orderBy: { number: "asc" },
      select: { number: true, sha256: true, reason: true, lockedById: true },
    }),
  );
const versionOf = async (code: string) => (await getStages(coordinator, code)).version;
const keysOf = async (code: string) => (await getStages(coordinator, code)).stages.map(({ key }) => key);
const blockersOf = (work: Promise<unknown>) =>
  work.then(
    () => [],
    (error) => (error instanceof RuleBroken ? error.blockers : Promise.reject(error)),
  );
const text = (az: string) => ({ text: { az, en: az, ru: az }, stillRight: [] });

test("the clock locks the plan of an opened call once, however many processes tick, and none of a call ahead", async () => {
  await Promise.all([lockPlans(), lockPlans(), lockPlans()]);
  await lockPlans();
  const plans = await plansOf(OPEN);
  expect(plans.map(({ number, reason, lockedById }) => ({ number, reason, lockedById }))).toEqual([
    { number: 1, reason: null, lockedById: null },
  ]);
  expect(await plansOf(AHEAD)).toEqual([]);
});

test("before the opening a stage is written freely, and no plan is locked by it", async () => {
  const edit = await typedStage(coordinator, AHEAD, "formReview");
  await editStage(coordinator, { ...edit, rules: { ...edit.rules, reviewers: "3", mostPerReviewer: "40" } });
  const { stages } = await getStages(coordinator, AHEAD);
  const { rules } = stages.find(({ key }) => key === "formReview") ?? {};
  expect([rules?.reviewers, rules?.mostPerReviewer]).toEqual([3, 40]);
  expect(await plansOf(AHEAD)).toEqual([]);
});

test("who gives reviewers to late applications is written where reviewers are given, and nowhere else", async () => {
  const late = async (key: string, lateAssignedBy: string) => {
    const edit = await typedStage(coordinator, AHEAD, key);
    return blockersOf(editStage(coordinator, { ...edit, rules: { ...edit.rules, lateAssignedBy } }));
  };
  expect(await late("formReview", "hand")).toEqual([]);
  expect(await late("formReview", "nobody")).toEqual([{ key: "answer.chooseOne", field: "lateAssignedBy" }]);
  expect(await late("initialCheck", "hand")).toEqual([]);
  const { stages } = await getStages(coordinator, AHEAD);
  const stored = stages.map(({ key, settings }) => [key, settings.lateAssignedBy]);
  expect(stored.filter(([, by]) => by !== undefined)).toEqual([["formReview", "hand"]]);
});

test("an announced cohort is never left with weights that do not add up", async () => {
  const edit = await typedStage(coordinator, AHEAD, "formReview");
  const lighter = edit.criteria.map((each, at) => (at === 0 ? { ...each, weight: 1 } : each));
  const refused = await blockersOf(editStage(coordinator, { ...edit, criteria: lighter }));
  expect(refused.map(({ key, field }) => ({ key, field }))).toEqual([
    { key: "stages.weightsNot100", field: "criteria" },
  ]);
});

test("dates that contradict the call are refused with their field", async () => {
  const edit = await typedStage(coordinator, AHEAD, "initialCheck");
  const refused = await blockersOf(editStage(coordinator, { ...edit, days: { ...edit.days, endsOn: "20.01.2027" } }));
  expect(refused.map(({ key, field }) => ({ key, field }))).toContainEqual({
    key: "dates.checkEndsBeforeClose",
    field: "endsOn",
  });
});

test("once the call is open a change needs a reason, becomes the next plan, and leaves other cohorts their rubric", async () => {
  const edit = await typedStage(coordinator, OPEN, "formReview");
  const [first, second, ...others] = edit.criteria;
  if (!first || !second) throw new Error("the sample has criteria");
  const criteria = [{ ...first, weight: 20 }, { ...second, weight: 35 }, ...others];
  expect(await blockersOf(editStage(coordinator, { ...edit, criteria }))).toEqual([
    { key: "stages.reasonMissing", field: "reason" },
  ]);
  const before = await asSystem("test", (tx) => tx.rubric.count({ where: { key: "mmForm" } }));
  await editStage(coordinator, { ...edit, criteria, reason: REASON });
  const plans = await plansOf(OPEN);
  expect(plans.map(({ number, reason, lockedById }) => ({ number, reason, lockedById }))).toEqual([
    { number: 1, reason: null, lockedById: null },
    { number: 2, reason: REASON, lockedById: coordinator.personId },
  ]);
  const versions = await asSystem("test", (tx) =>
    tx.rubric.findMany({ where: { key: "mmForm" }, orderBy: { version: "asc" }, select: { version: true } }),
  );
  expect(versions).toHaveLength(before + 1);
});

test("the second click on Save finds that somebody was faster, and locks no second plan", async () => {
  const edit = await typedStage(coordinator, OPEN, "formReview", { reason: REASON });
  const changed = { ...edit, rules: { ...edit.rules, reviewers: "3" } };
  const answers = await Promise.allSettled([editStage(coordinator, changed), editStage(coordinator, changed)]);
  const refused = answers.flatMap((answer) => (answer.status === "rejected" ? [answer.reason] : []));
  expect(refused).toEqual([expect.any(Conflict)]);
  expect(await plansOf(OPEN)).toHaveLength(3);
});

test("a change that changes nothing locks nothing", async () => {
  await editStage(coordinator, await typedStage(coordinator, OPEN, "formReview", { reason: REASON }));
  expect(await plansOf(OPEN)).toHaveLength(3);
});

test("dates moved on the page of dates are a new plan too", async () => {
  const { cohort: authored } = await getCohortForAuthoring(coordinator, OPEN);
  const { days, version } = authored;
  const stages = days.stages.map((each) => (each.key === "decision" ? { ...each, endsOn: days.resultsOn } : each));
  const entered = {
    ...days,
    confirmFirstOffersBy: days.confirmFirstOffersBy ?? "",
    promoteUntil: days.promoteUntil ?? "",
  };
  await editCohortDates(coordinator, {
    ...{ code: OPEN, version, reason: REASON },
    days: { ...entered, orientationOn: days.orientationOn ?? "", stages },
  });
  expect(await plansOf(OPEN)).toHaveLength(4);
});

test("criteria are not changed under the hands of somebody who is scoring by them at this moment", async () => {
  const code = "MK-2027-1";
  const [reference = ""] = await bareApplications(cohort(code), [{ status: "in_review", stageKey: "formReview" }]);
  const { stages } = await getStages(coordinator, code);
  const stageId = stages.find(({ key }) => key === "formReview")?.id ?? "";
  const reviewer = await makePerson({ email: "scores@example.com", name: "R", grants: [{ role: "reviewer" }] });
  const reviewId = await asSystem("test", async (tx, now) => {
    const { id: applicationId } = await tx.application.findUniqueOrThrow({ where: { reference } });
    const of = { applicationId, stageId, reviewerId: reviewer.personId, assignedAt: now };
    return (await tx.review.create({ data: of, select: { id: true } })).id;
  });
  const edit = await typedStage(coordinator, code, "formReview", { reason: REASON });
  const [first, second, ...others] = edit.criteria;
  if (!first || !second) throw new Error("the sample has criteria");
  const criteria = [{ ...first, weight: 35 }, { ...second, weight: 35 }, ...others];
  let begun = () => {};
  const scoring = new Promise<void>((resolve) => {
    begun = resolve;
  });
  const saved = asSystem("test", async (tx) => {
    await keepCriteriaOfReview(tx, reviewId);
    begun();
    await new Promise((resolve) => setTimeout(resolve, 500));
    await tx.review.update({ where: { id: reviewId }, data: { scores: { motivation: 3 } }, select: { id: true } });
  });
  await scoring;
  const refused = await blockersOf(editStage(coordinator, { ...edit, criteria }));
  await saved;
  expect(refused).toEqual([{ key: "stages.alreadyScored", field: "criteria" }]);
});

test("what has been scored is not measured otherwise, but may be worded better", async () => {
  const code = "MK-2027-1";
  const [reference = ""] = await bareApplications(cohort(code), [{ status: "in_review", stageKey: "formReview" }]);
  const { stages } = await getStages(coordinator, code);
  const stageId = stages.find(({ key }) => key === "formReview")?.id ?? "";
  await asSystem("test", async (tx) => {
    const { id } = await tx.application.findUniqueOrThrow({ where: { reference }, select: { id: true } });
    await tx.stageScore.create({ data: { applicationId: id, stageId, total: 71, count: 2, computedAt: NOW } });
    await tx.application.update({ where: { id }, data: { score: 71 }, select: { id: true } });
  });
  const edit = await typedStage(coordinator, code, "formReview", { reason: REASON });
  const [first, second, ...others] = edit.criteria;
  if (!first || !second) throw new Error("the sample has criteria");
  const otherwise = [{ ...first, weight: 35 }, { ...second, weight: 35 }, ...others];
  expect(
    await blockersOf(
      editStage(coordinator, { ...edit, criteria: otherwise, rules: { ...edit.rules, combinedBy: "median" } }),
    ),
  ).toEqual([
    { key: "stages.alreadyScored", field: "criteria" },
    { key: "stages.scoresJoined", field: "combinedBy" },
  ]);
  await editStage(coordinator, { ...edit, criteria: [{ ...first, name: text("Etika") }, second, ...others] });
  const renamed = (await getStages(coordinator, code)).stages.find(({ key }) => key === "formReview");
  expect(renamed?.criteria[0]?.name.az).toBe("Etika");
  expect(
    await blockersOf(
      editFormula(coordinator, {
        ...{ code, version: await versionOf(code), reason: REASON, passMark: "40" },
        weights: { formReview: "70", shortInterview: "30" },
      }),
    ),
  ).toEqual([{ key: "stages.finalScored" }]);
});

test("the shares of the formula make 100, and a pass mark is kept in one place", async () => {
  const base = { code: AHEAD, reason: "" };
  const formula = async (weights: Record<string, string>, passMark: string) =>
    editFormula(coordinator, { ...base, version: await versionOf(AHEAD), weights, passMark });
  expect(await blockersOf(formula({ test: "60", formReview: "50" }, "55"))).toEqual([
    { key: "stages.formulaNot100", params: { sum: 110 }, field: "formula" },
  ]);
  expect(await blockersOf(formula({ test: "sixty", formReview: "40" }, "101"))).toEqual([
    { key: "stages.percent", field: "weight.test" },
    { key: "stages.percent", field: "passMark" },
  ]);
  await formula({ test: "55", formReview: "45" }, "55");
  const { stages } = await getStages(coordinator, AHEAD);
  expect(stages.map(({ weight, settings }) => [weight, settings.passMark])).toEqual([
    [null, undefined],
    [55, undefined],
    [45, undefined],
    [null, 55],
  ]);
});

test("a stage is added before the decision, put earlier, and taken out while nothing has happened in it", async () => {
  const days = { startsOn: "04.02.2027", startsTime: "", endsOn: "05.02.2027", endsTime: "" };
  const base = { code: AHEAD, reason: "" };
  const { key } = await addStage(coordinator, {
    ...{ ...base, version: await versionOf(AHEAD), kind: "interview" },
    ...{ name: text("Müsahibə"), days },
  });
  expect(await keysOf(AHEAD)).toEqual(["initialCheck", "test", "formReview", key, "decision"]);
  await reorderStage(coordinator, { ...base, version: await versionOf(AHEAD), key, to: "earlier" });
  expect(await keysOf(AHEAD)).toEqual(["initialCheck", "test", key, "formReview", "decision"]);
  expect(
    await blockersOf(
      reorderStage(coordinator, { ...base, version: await versionOf(AHEAD), key: "test", to: "earlier" }),
    ),
  ).toEqual([{ key: "stages.orderFixed" }]);
  await removeStage(coordinator, { ...base, version: await versionOf(AHEAD), key });
  expect(await keysOf(AHEAD)).toEqual(["initialCheck", "test", "formReview", "decision"]);
  expect(
    await blockersOf(removeStage(coordinator, { ...base, version: await versionOf(AHEAD), key: "decision" })),
  ).toEqual([{ key: "stages.alwaysThere" }]);
});

test("only who runs the cohort writes its stages, and nobody else's cohort exists", async () => {
  await expect(editStage(head, await typedStage(coordinator, OPEN, "test"))).rejects.toEqual(new NotAllowed(true));
  const reviewer = await makePerson({ email: "r@example.com", name: "R", grants: [{ role: "reviewer" }] });
  await expect(getStages(reviewer, OPEN)).rejects.toEqual(new NotFound());
});
