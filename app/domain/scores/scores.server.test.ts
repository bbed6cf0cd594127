import { setTimeout } from "node:timers/promises";
import { beforeAll, expect, test } from "vitest";
import { passCheck } from "~/domain/applications/pass-check.server";
import type { Viewer } from "~/domain/people/viewer";
import { submitReview } from "~/domain/reviews/submit-review.server";
import { currentPlan } from "~/domain/stages/current-plan.server";
import { asSystem } from "~/platform/db.server";
import { type BareApplication, bareApplications } from "../../../tests/factories/bare-application";
import { type BareCohort, bareCohort } from "../../../tests/factories/bare-cohort";
import { makePerson } from "../../../tests/factories/person";
import { assignedTo } from "../../../tests/factories/reviewing";
import { idsOf, reviewed, scoredStages, scoresOf, tested } from "../../../tests/factories/scoring";
import { countStatements } from "../../../tests/setup/count-statements";
import { calibrateCohort } from "./calibrate-cohort.server";
import { recomputeCohort } from "./recompute-cohort.server";
import { recomputeStageScore } from "./recompute-stage-score.server";
import { scoreStage } from "./score-stage.server";

let reviewers: Viewer[];

beforeAll(async () => {
  reviewers = [];
  for (const name of ["first", "second", "third"]) {
    reviewers.push(await makePerson({ email: `${name}@example.com`, name, grants: [{ role: "reviewer" }] }));
  }
});

const FORM = { key: "formReview", weight: 40, criteria: [{ key: "idea", weight: 100, source: "reviewer" as const }] };
const TEST = {
  key: "test",
  kind: "test" as const,
  weight: 60,
  criteria: [{ key: "test", weight: 100, source: "test" as const }],
};

async function world(
  code: string,
  applications: BareApplication[],
  form: Parameters<typeof scoredStages>[1][number] = FORM,
) {
  const cohort = await bareCohort({ code });
  const stages = await scoredStages(cohort, [form, TEST]);
  const references = await bareApplications(
    cohort,
    applications.map((row) => ({ status: "in_review" as const, ...row })),
  );
  const [formId = "", testId = ""] = [stages.formReview, stages.test];
  return { cohort, references, ids: await idsOf(references), formId, testId };
}

const asked = (stageId: string, applicationId = "") =>
  asSystem("test", (tx, now) => recomputeStageScore(tx, now, { stageId, applicationId }));
const recomputed = ({ id }: BareCohort) => recomputeCohort(id);
const who = (at: number): Viewer => {
  const reviewer = reviewers[at];
  if (!reviewer) throw new Error("there are three");
  return reviewer;
};
const handedIn = (idea: number) => ({ version: 0, scores: { idea }, confidence: null, comment: "", advice: "" });

test("a score grows with its reviews: nothing before the last reviewer, the final score with the last stage", async () => {
  const { references, ids, formId, testId } = await world("SCO-1", [{}]);
  const [first = ""] = await assignedTo(who(0), { id: formId, key: "formReview" }, references);
  const [second = ""] = await assignedTo(who(1), { id: formId, key: "formReview" }, references);
  await submitReview(who(0), { id: first, ...handedIn(5) });
  expect(await scoresOf(references)).toEqual([
    { final: null, stages: { formReview: { total: null, count: 1, gap: 0, calibrated: null } } },
  ]);
  await submitReview(who(1), { id: second, ...handedIn(4) });
  expect((await scoresOf(references))[0]?.stages.formReview).toMatchObject({ total: 90, count: 2, gap: 20 });

  await tested(testId, ids[0] ?? "", 61.237);
  await asked(testId, ids[0]);
  expect(await scoresOf(references)).toMatchObject([
    { final: 72.7422, stages: { formReview: { total: 90 }, test: { total: 61.237, count: 1 } } },
  ]);
});

test("two reviewers who hand in at the same moment are both counted, every time", async () => {
  const { references, formId } = await world("SCO-2", [{}, {}, {}, {}, {}, {}]);
  const stage = { id: formId, key: "formReview" };
  const [mine, theirs] = [await assignedTo(who(0), stage, references), await assignedTo(who(1), stage, references)];
  await Promise.all(
    references.map((_, at) =>
      Promise.all([
        submitReview(who(0), { id: mine[at] ?? "", ...handedIn(3) }),
        submitReview(who(1), { id: theirs[at] ?? "", ...handedIn(4) }),
      ]),
    ),
  );
  const found = await scoresOf(references);
  expect(found.map(({ stages }) => [stages.formReview?.total, stages.formReview?.count])).toEqual(
    references.map(() => [70, 2]),
  );
});

test("without the lock of the application the same two would each miss the other", async () => {
  const { cohort, references, ids, formId } = await world("SCO-12", [{}]);
  let arrived = 0;
  let open = () => {};
  const both = new Promise<void>((resolve) => {
    open = resolve;
  });
  const unguarded = (reviewer: Viewer) =>
    asSystem("test", async (tx, now) => {
      const of = { stageId: formId, applicationId: ids[0] ?? "", reviewerId: reviewer.personId };
      const data = {
        ...of,
        state: "submitted" as const,
        scores: { idea: 3 },
        total: 60,
        assignedAt: now,
        submittedAt: now,
      };
      await tx.review.create({ data, select: { id: true } });
      arrived += 1;
      if (arrived === 2) open();
      await both;
      const [form] = await currentPlan(tx, cohort.id);
      if (form) await scoreStage(tx, now, form, [of.applicationId]);
      // Uncommitted for long enough that the other one has read.
      await setTimeout(300);
    });
  await Promise.all([unguarded(who(0)), unguarded(who(1))]);
  expect((await scoresOf(references))[0]?.stages.formReview).toMatchObject({ total: null, count: 1 });
});

test("beyond the gap a third reviewer is asked, once, and then all three count", async () => {
  const { references, ids, formId } = await world("SCO-3", [{}]);
  await asSystem("test rows", (tx, now) =>
    tx.stageReviewer.createMany({
      data: reviewers.map(({ personId }) => ({ stageId: formId, personId, addedAt: now })),
    }),
  );
  const thirds = () =>
    asSystem("test", (tx) =>
      tx.review.findMany({
        where: { applicationId: ids[0], purpose: "third" },
        select: { id: true, reviewerId: true, state: true },
      }),
    );
  const stage = { id: formId, key: "formReview" };
  const [mine = ""] = await assignedTo(who(0), stage, references);
  const [theirs = ""] = await assignedTo(who(1), stage, references);
  await submitReview(who(0), { id: mine, ...handedIn(5) });
  expect(await thirds()).toEqual([]);
  await submitReview(who(1), { id: theirs, ...handedIn(2) });
  const [third, ...more] = await thirds();
  expect([third?.reviewerId, third?.state, more]).toEqual([who(2).personId, "assigned", []]);
  await asked(formId, ids[0]);
  expect(await thirds()).toHaveLength(1);

  await submitReview(who(2), { id: third?.id ?? "", ...handedIn(5) });
  expect((await scoresOf(references))[0]?.stages.formReview).toMatchObject({ total: 80, count: 3, gap: 60 });
});

test("a corrected test result takes the place of the earlier one", async () => {
  const { references, ids, testId } = await world("SCO-4", [{}]);
  const { id } = await tested(testId, ids[0] ?? "", 40);
  await asked(testId, ids[0]);
  await asSystem("test rows", (tx, now) =>
    tx.testResult.update({ where: { id }, data: { supersededAt: now }, select: { id: true } }),
  );
  await tested(testId, ids[0] ?? "", 55.5);
  await asked(testId, ids[0]);
  expect((await scoresOf(references))[0]?.stages.test).toMatchObject({ total: 55.5 });
});

test("answers give a score for every reviewer alike, as they were submitted last", async () => {
  const time = { key: "time", weight: 40, source: "answer" as const, basedOn: ["evenings"], answerScores: { both: 5 } };
  const criteria = [{ key: "idea", weight: 60, source: "reviewer" as const }, time];
  const { references, ids, formId } = await world("SCO-5", [{}], { ...FORM, criteria });
  await asSystem("test rows", async (tx, now) => {
    const [first] = await tx.submission.findMany({ where: { applicationId: ids[0] } });
    if (!first) throw new Error("submitted");
    const { id: _, answers: __, profile, ...row } = first;
    for (const [number, evenings] of [
      [2, "no"],
      [3, "both"],
    ] as const) {
      const data = { ...row, number, answers: { evenings }, profile: profile ?? {}, submittedAt: now };
      await tx.submission.create({ data, select: { id: true } });
    }
  });
  await reviewed(formId, ids[0] ?? "", who(0), { idea: 5 });
  await reviewed(formId, ids[0] ?? "", who(1), { idea: 4 });
  await asked(formId, ids[0]);
  expect((await scoresOf(references))[0]?.stages.formReview).toMatchObject({ total: 94, count: 2 });
});

test("corrected weights give every undecided application a new score; what was decided on keeps its own", async () => {
  const { cohort, references, ids, formId, testId } = await world("SCO-6", [{}, {}, { status: "not_selected" }]);
  for (const id of ids) {
    await reviewed(formId, id, who(0), { idea: 4 });
    await reviewed(formId, id, who(1), { idea: 4 });
    await tested(testId, id, 50);
  }
  expect(await recomputed(cohort)).toBe(2);
  expect((await scoresOf(references)).map(({ final }) => final)).toEqual([62, 62, null]);
  await asSystem("test rows", async (tx) => {
    await tx.cohortStage.update({ where: { id: formId }, data: { weight: 50 }, select: { id: true } });
    await tx.cohortStage.update({ where: { id: testId }, data: { weight: 50 }, select: { id: true } });
  });
  await recomputed(cohort);
  await asked(testId, ids[2]);
  expect((await scoresOf(references)).map(({ final }) => final)).toEqual([65, 65, null]);
});

test("calibrated scores stand beside raw ones once a reviewer has given enough that differ, and not before", async () => {
  const { cohort, references, ids, formId } = await world("SCO-7", [{}, {}, {}, {}, {}, {}]);
  for (const [at, id] of ids.slice(0, 5).entries()) {
    await reviewed(formId, id, who(0), { idea: at % 3 });
    await reviewed(formId, id, who(1), { idea: (at % 3) + 2 });
  }
  await recomputed(cohort);
  await calibrateCohort(cohort.id);
  const found = (await scoresOf(references)).map(({ stages }) => stages.formReview);
  // The first gives 40 points less than the second to everybody: calibrated they agree, and raw means stay what they are.
  expect(found.slice(0, 5).map((each) => each?.total)).toEqual([20, 40, 60, 20, 40]);
  expect(found.slice(0, 5).every((each) => each?.calibrated !== null)).toBe(true);
  const [lowest, middle, highest] = found.map((each) => each?.calibrated ?? Number.NaN);
  expect([lowest, middle, highest]).toEqual([...[lowest, middle, highest]].sort((a, b) => Number(a) - Number(b)));
  expect(found[5]).toMatchObject({ total: null, calibrated: null });
  const fewer = await world("SCO-8", [{}, {}]);
  for (const [at, id] of fewer.ids.entries()) {
    await reviewed(fewer.formId, id, who(0), { idea: at });
    await reviewed(fewer.formId, id, who(1), { idea: at + 1 });
  }
  await recomputed(fewer.cohort);
  await calibrateCohort(fewer.cohort.id);
  expect((await scoresOf(fewer.references)).map(({ stages }) => stages.formReview?.calibrated)).toEqual([null, null]);
});

test("a cohort is computed with the same number of statements for two applications and for many", async () => {
  const counts = [];
  for (const [code, number] of [
    ["SCO-9", 2],
    ["SCO-10", 30],
  ] as const) {
    const { cohort } = await world(
      code,
      Array.from({ length: number }, () => ({})),
    );
    counts.push(await countStatements(() => recomputed(cohort)));
  }
  expect(counts[0]).toBe(counts[1]);
});

test("where answers alone decide, the score is there as soon as the initial check is passed", async () => {
  const coordinator = await makePerson({
    email: "coordinator@example.com",
    name: "Coordinator",
    grants: [{ role: "coordinator" }],
  });
  const criteria = [
    { key: "why", weight: 100, source: "answer" as const, basedOn: ["motivation"], answerScores: { Maraqlıdır: 4 } },
  ];
  const cohort = await bareCohort({ code: "SCO-11" });
  await scoredStages(cohort, [{ ...FORM, weight: 100, criteria }]);
  const references = await bareApplications(cohort, [{}]);
  await passCheck(coordinator, { reference: references[0] ?? "", findings: [] });
  expect(await scoresOf(references)).toMatchObject([{ final: 80, stages: { formReview: { total: 80, count: 1 } } }]);
});
