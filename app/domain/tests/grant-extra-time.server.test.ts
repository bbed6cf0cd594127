import { beforeEach, expect, test } from "vitest";
import { NotAllowed, NotFound, RuleBroken } from "~/domain/errors";
import type { Viewer } from "~/domain/people/viewer";
import { asSystem } from "~/platform/db.server";
import { type BareCohort, bareCohort } from "../../../tests/factories/bare-cohort";
import { makePerson } from "../../../tests/factories/person";
import { inTest, type MadeTest, testStage } from "../../../tests/factories/testing";
import { freezeClock } from "../../../tests/setup/frozen-clock";
import { closeSittings } from "./close-sittings.server";
import { getMyTest } from "./get-my-test.server";
import { type GrantedTime, grantExtraTime } from "./grant-extra-time.server";
import { saveTestAnswers } from "./save-test-answers.server";
import { CLOSED_AFTER_MS } from "./sitting-time";
import { startTest } from "./start-test.server";

const START = new Date("2026-12-12T07:30:00Z");
const MINUTE = 60_000;
const after = (minutes: number, milliseconds = 0) => new Date(START.getTime() + minutes * MINUTE + milliseconds);

let number = 0;
let cohort: BareCohort;
let stage: MadeTest;
let applicant: Viewer;
let coordinator: Viewer;
let reference = "";

beforeEach(async () => {
  number += 1;
  await freezeClock(START);
  cohort = await bareCohort({ code: `MM-${5000 + number}` });
  stage = await testStage(cohort);
  applicant = await makePerson({ email: `extra.${number}@example.com`, name: "Applicant" });
  coordinator = await makePerson({
    email: `granting.${number}@example.com`,
    name: "Coordinator",
    grants: [{ role: "coordinator", cohortId: cohort.id }],
  });
  [reference = ""] = await inTest(cohort, [{ personId: applicant.personId }]);
});

const grant = (given: Partial<GrantedTime> = {}, by = coordinator) => {
  const asked = { code: cohort.code, stageKey: "test", reference, minutes: "30", reason: "Asked for adjustments" };
  return grantExtraTime(by, { ...asked, ...given });
};
const refusal = (work: Promise<unknown>) =>
  work.then(
    () => "done",
    (error: unknown) => (error instanceof RuleBroken ? error.blockers.map(({ key, field }) => [key, field]) : error),
  );
const granted = () =>
  asSystem("test", async (tx) => {
    const rows = await tx.testExtraTime.findMany({ where: { stageId: stage.id }, orderBy: { grantedAt: "asc" } });
    return rows.map(({ minutes, reason, supersededAt }) => [minutes, reason, supersededAt === null]);
  });
const open = () => asSystem("test", (tx) => tx.testSitting.count({ where: { stageId: stage.id, finishedAt: null } }));
const mails = () =>
  asSystem("test", async (tx) => {
    const rows = await tx.outboxMessage.findMany({ where: { personId: applicant.personId }, orderBy: { id: "asc" } });
    return rows.map(({ template, data }) => [template, Object(data).minutes]);
  });

test("granted before the beginning, the minutes are shown, told, and added to this person's end by the portal's clock", async () => {
  await grant();
  expect(await getMyTest(applicant, reference, "az")).toMatchObject({ extraMinutes: 30, wouldEndAt: after(90) });
  expect(await mails()).toEqual([["testTimeChanged", 30]]);
  await startTest(applicant, { reference });
  await freezeClock(after(90, -1));
  await saveTestAnswers(applicant, { reference, answers: { 1: ["a"] }, version: 0 });
  await freezeClock(after(90));
  expect(await refusal(saveTestAnswers(applicant, { reference, answers: { 1: ["b"] }, version: 1 }))).toEqual([
    ["test.over", undefined],
  ]);
});

test("somebody else in the same test has the same time as before", async () => {
  const other = await makePerson({ email: `other.extra.${number}@example.com`, name: "Other" });
  const [others = ""] = await inTest(cohort, [{ personId: other.personId }]);
  await grant();
  expect(await getMyTest(other, others, "az")).toMatchObject({ extraMinutes: 0, wouldEndAt: after(60) });
});

test("the end of the stage does not take extra minutes away, and the paper stays open until they are over", async () => {
  await grant({ minutes: "45" });
  const late = new Date(stage.endsAt.getTime() - 10 * MINUTE);
  await freezeClock(late);
  await startTest(applicant, { reference });
  const ends = new Date(stage.endsAt.getTime() + 45 * MINUTE);
  expect((await getMyTest(applicant, reference, "az"))?.sitting?.endsAt).toEqual(ends);
  await freezeClock(new Date(ends.getTime() + CLOSED_AFTER_MS - 1));
  await closeSittings();
  expect(await open()).toBe(1);
  await freezeClock(new Date(ends.getTime() + CLOSED_AFTER_MS));
  await closeSittings();
  expect(await open()).toBe(0);
});

test("the last word counts, 0 takes the minutes back, earlier ones stay, and the same again tells nobody", async () => {
  await grant();
  await grant({ reason: "Once more" });
  await freezeClock(after(1));
  await grant({ minutes: "0", reason: "No longer needed" });
  expect(await granted()).toEqual([
    [30, "Asked for adjustments", false],
    [0, "No longer needed", true],
  ]);
  expect((await getMyTest(applicant, reference, "az"))?.extraMinutes).toBe(0);
  expect(await mails()).toEqual([
    ["testTimeChanged", 30],
    ["testTimeChanged", 0],
  ]);
});

test("of two who grant at once one word counts", async () => {
  await Promise.all([grant({ minutes: "20" }), grant({ minutes: "40" })]);
  expect((await granted()).filter(([, , inForce]) => inForce).length).toBe(1);
});

test("once the test is begun, or its time is over, nothing is granted", async () => {
  await startTest(applicant, { reference });
  expect(await refusal(grant())).toEqual([["testTime.begun", "reference"]]);
  const [other = ""] = await inTest(cohort, 1);
  await freezeClock(stage.endsAt);
  expect(await refusal(grant({ reference: other }))).toEqual([["test.missed", "reference"]]);
  expect(await granted()).toEqual([]);
});

test("what was typed is refused with all its faults at once", async () => {
  expect(await refusal(grant({ reference: "MM-1999-000001", minutes: "1 hour", reason: "  " }))).toEqual([
    ["testResult.unknown", "reference"],
    ["testTime.minutes", "minutes"],
    ["testTime.reasonNeeded", "reason"],
  ]);
  expect(await refusal(grant({ minutes: "241" }))).toEqual([["testTime.minutes", "minutes"]]);
});

test("only who runs the cohort grants, and only in a test that is held in the portal", async () => {
  const head = await makePerson({
    email: `head.${number}@example.com`,
    name: "Head",
    grants: [{ role: "head_of_programme", programmeId: cohort.programmeId }],
  });
  expect(await refusal(grant({}, applicant))).toEqual(new NotFound());
  expect(await refusal(grant({}, head))).toEqual(new NotAllowed(true));
  const paper = await bareCohort({ code: `MM-${6000 + number}` });
  await testStage(paper, { online: false });
  const [there = ""] = await inTest(paper, 1);
  const everywhere = await makePerson({
    email: `all.${number}@example.com`,
    name: "All",
    grants: [{ role: "coordinator" }],
  });
  expect(await refusal(grant({ code: paper.code, reference: there }, everywhere))).toEqual(new NotFound());
});
