import { beforeAll, expect, test } from "vitest";
import { passCheck } from "~/domain/applications/pass-check.server";
import { RuleBroken } from "~/domain/errors";
import type { Viewer } from "~/domain/people/viewer";
import { editStage, type StageEdit } from "~/domain/stages/edit-stage.server";
import { asSystem } from "~/platform/db.server";
import { addTestQuestions } from "../../../prisma/seed/reference/add-test-questions";
import { bareApplications } from "../../../tests/factories/bare-application";
import { makeCohort } from "../../../tests/factories/cohort";
import { makePerson } from "../../../tests/factories/person";
import { typedStage } from "../../../tests/factories/typed-stage";
import { freezeClock } from "../../../tests/setup/frozen-clock";
import { applyTestImport } from "./apply-test-import.server";
import { closeSittings } from "./close-sittings.server";
import { handInTest } from "./hand-in-test.server";
import { recordTestResult } from "./record-test-result.server";
import { startTest } from "./start-test.server";
import { uploadTestImport } from "./upload-test-import.server";

const NOW = new Date("2026-11-23T08:00:00Z");
const HOUR = 3_600_000;
const WAIT_MS = 400;

let coordinator: Viewer;
let cohort: { id: string; code: string; programmeId: string; formVersionId: string };
let stageId: string;
let number = 0;

beforeAll(async () => {
  await freezeClock(NOW);
  const { id, code, programmeId } = await makeCohort("MM-2027");
  coordinator = await makePerson({ email: "c@example.com", name: "C", grants: [{ role: "coordinator" }] });
  await asSystem("test", async (tx, now) => {
    await addTestQuestions(tx, now);
    const form = await tx.formVersion.findFirstOrThrow({ where: { cohortId: id }, select: { id: true } });
    cohort = { id, code, programmeId, formVersionId: form.id };
    const stage = await tx.cohortStage.findFirstOrThrow({ where: { cohortId: id, key: "test" } });
    stageId = stage.id;
  });
});

const at = () => ({ code: cohort.code, stageKey: "test" });
const outcomeOf = (work: Promise<unknown>) =>
  work.then(
    () => "done",
    (error: unknown) => (error instanceof RuleBroken ? error.blockers.map(({ key }) => key).join() : String(error)),
  );

/** An application whose row is held until `letGo`; whoever writes its result waits for that. */
async function heldApplication(row: Parameters<typeof bareApplications>[1][number]) {
  const [reference = ""] = await bareApplications(cohort, [row]);
  let letGo = () => {};
  const released = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  const hold = () =>
    new Promise<void>((held) => {
      void asSystem("test", async (tx) => {
        await tx.$queryRaw`select id from application where reference = ${reference} for update`;
        held();
        await released;
      });
    });
  return { reference, hold, letGo: () => letGo() };
}

/** The test's one criterion made two of half the weight each. */
async function otherCriteria(): Promise<StageEdit> {
  const edit = await typedStage(coordinator, cohort.code, "test", { reason: "Şuranın qərarı" });
  const [first] = edit.criteria;
  if (!first) throw new Error("the sample has a criterion");
  return {
    ...edit,
    criteria: [
      { ...first, weight: 50 },
      { ...first, was: null, weight: 50 },
    ],
  };
}

const pause = () => new Promise((resolve) => setTimeout(resolve, WAIT_MS));

/** Nobody has a result any more, and the stage is open now. */
function afresh() {
  return asSystem("test", async (tx) => {
    await tx.testResult.deleteMany({ where: { stageId } });
    await tx.stageScore.deleteMany({ where: { stageId } });
  });
}

type Held = Awaited<ReturnType<typeof heldApplication>>;

/** Lets the criteria be changed while a result is on its way, and says what became of both. */
async function raced(held: Held, write: () => Promise<unknown>): Promise<string[]> {
  const edit = await otherCriteria();
  await held.hold();
  const written = outcomeOf(write());
  await pause();
  const edited = outcomeOf(editStage(coordinator, edit));
  await pause();
  held.letGo();
  return [await written, await edited];
}

async function sitting(): Promise<{ held: Held; applicant: Viewer }> {
  number += 1;
  const applicant = await makePerson({ email: `sits.${number}@example.com`, name: "Applicant" });
  const held = await heldApplication({ personId: applicant.personId, status: "in_review", stageKey: "test" });
  await asSystem("test", (tx) =>
    tx.cohortStage.update({
      where: { id: stageId },
      data: { startsAt: new Date(NOW.getTime() - HOUR), settings: { online: true, minutes: 30, questions: 4 } },
    }),
  );
  await startTest(applicant, { reference: held.reference });
  return { held, applicant };
}

const REFUSED = ["done", "stages.alreadyScored"];

test("criteria are not changed under a result that is being recorded", async () => {
  await afresh();
  const held = await heldApplication({ status: "in_review", stageKey: "test" });
  const result = { ...at(), reference: held.reference, result: "60", most: "", reason: "" };
  expect(await raced(held, () => recordTestResult(coordinator, result))).toEqual(REFUSED);
});

test("criteria are not changed under an import that is being applied", async () => {
  await afresh();
  const held = await heldApplication({ status: "in_review", stageKey: "test" });
  const content = Buffer.from(`No;Result\n${held.reference};60\n`);
  const { id } = await uploadTestImport(coordinator, { ...at(), name: "results.csv", content });
  expect(await raced(held, () => applyTestImport(coordinator, { ...at(), id, reason: "" }))).toEqual(REFUSED);
});

test("criteria are not changed under a paper that is being handed in", async () => {
  await afresh();
  const { held, applicant } = await sitting();
  expect(await raced(held, () => handInTest(applicant, { reference: held.reference }))).toEqual(REFUSED);
});

test("criteria are not changed under a paper that the clock closes", async () => {
  await afresh();
  const { held } = await sitting();
  await freezeClock(new Date(NOW.getTime() + HOUR));
  expect(await raced(held, closeSittings)).toEqual(REFUSED);
  await freezeClock(NOW);
});

test("criteria are not changed under a check that is being passed and whose answers give a score", async () => {
  await afresh();
  const held = await heldApplication({ status: "submitted", stageKey: "initialCheck" });
  const byAnswers = await otherCriteria();
  const [half] = byAnswers.criteria;
  if (!half) throw new Error("the sample has a criterion");
  await editStage(coordinator, {
    ...byAnswers,
    criteria: [{ ...half, weight: 100, source: "answer", basedOn: ["motivation"], answerScores: { other: "2" } }],
  });
  expect(await raced(held, () => passCheck(coordinator, { reference: held.reference, findings: [] }))).toEqual(REFUSED);
});
