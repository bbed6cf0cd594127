import { beforeEach, expect, test } from "vitest";
import { Conflict, NotFound, RuleBroken } from "~/domain/errors";
import type { Viewer } from "~/domain/people/viewer";
import { asSystem } from "~/platform/db.server";
import { bareCohort } from "../../../tests/factories/bare-cohort";
import { makePerson } from "../../../tests/factories/person";
import { inTest, type MadeTest, testStage } from "../../../tests/factories/testing";
import { freezeClock } from "../../../tests/setup/frozen-clock";
import { closeSittings } from "./close-sittings.server";
import { getMyTest } from "./get-my-test.server";
import { handInTest } from "./hand-in-test.server";
import { paperSchema } from "./paper";
import { saveTestAnswers } from "./save-test-answers.server";
import { startTest } from "./start-test.server";

const START = new Date("2026-12-12T07:30:00Z");
const MINUTE = 60_000;
const after = (minutes: number, milliseconds = 0) => new Date(START.getTime() + minutes * MINUTE + milliseconds);

let number = 0;
let applicant: Viewer;
let stage: MadeTest;
let reference = "";

beforeEach(async () => {
  number += 1;
  await freezeClock(START);
  const cohort = await bareCohort({ code: `MM-${3000 + number}` });
  stage = await testStage(cohort);
  applicant = await makePerson({ email: `sitting.${number}@example.com`, name: "Applicant" });
  [reference = ""] = await inTest(cohort, [{ personId: applicant.personId }]);
});

const mine = async () => {
  const found = await getMyTest(applicant, reference, "az");
  if (!found) throw new Error("there is a test");
  return found;
};
const sittings = () => asSystem("test", (tx) => tx.testSitting.findMany({ where: { stageId: stage.id } }));
const results = () =>
  asSystem("test", (tx) => tx.testResult.findMany({ where: { stageId: stage.id }, orderBy: { recordedAt: "asc" } }));
const refusal = (work: Promise<unknown>) =>
  work.then(
    () => "done",
    (error: unknown) => (error instanceof RuleBroken ? error.blockers.map(({ key }) => key) : error),
  );

/** The right answers of the paper that was drawn, for so many of its questions. */
async function rightAnswers(most = 99) {
  const paper = paperSchema.parse((await sittings())[0]?.paper);
  return Object.fromEntries(paper.questions.slice(0, most).map(({ key, correct }) => [key, correct]));
}

test("started on two devices at once, there is one sitting with one paper, and one audit line", async () => {
  await Promise.all([startTest(applicant, { reference }), startTest(applicant, { reference })]);
  const [sitting, ...others] = await sittings();
  expect(others).toEqual([]);
  expect(sitting?.endsAt).toEqual(after(60));
  const lines = await asSystem("test", (tx) =>
    tx.auditEntry.count({ where: { action: "start_test", entityId: sitting?.id } }),
  );
  expect(lines).toBe(1);
});

test("nothing that is sent says which option is right", async () => {
  await startTest(applicant, { reference });
  const sent = JSON.stringify(await mine());
  expect(sent.match(/correct|foundingDate|callCentre|youthAge|option\d|"of"|seed/g)).toBeNull();
  expect((await mine()).paper.map(({ options }) => options.map(({ key }) => key))).toEqual(
    Array(4).fill(["a", "b", "c", "d"]),
  );
});

test("after a lost connection the same questions are there with what was saved last", async () => {
  await startTest(applicant, { reference });
  const before = await mine();
  const { version } = await saveTestAnswers(applicant, { reference, answers: { 1: ["b"], 3: ["d"] }, version: 0 });
  await freezeClock(after(20));
  await startTest(applicant, { reference });
  const again = await mine();
  expect(again.paper).toEqual(before.paper);
  expect(again.sitting).toMatchObject({ version, answers: { 1: ["b"], 3: ["d"] }, endsAt: after(60) });
});

test("what another device saved meanwhile is not written over", async () => {
  await startTest(applicant, { reference });
  await saveTestAnswers(applicant, { reference, answers: { 1: ["a"] }, version: 0 });
  const late = saveTestAnswers(applicant, { reference, answers: { 1: ["b"] }, version: 0 });
  await expect(late).rejects.toThrow(Conflict);
  expect((await mine()).sitting?.answers).toEqual({ 1: ["a"] });
});

test("the last millisecond counts, the end does not", async () => {
  await startTest(applicant, { reference });
  await freezeClock(after(60, -1));
  await saveTestAnswers(applicant, { reference, answers: { 1: ["a"] }, version: 0 });
  await freezeClock(after(60));
  expect(await refusal(saveTestAnswers(applicant, { reference, answers: { 1: ["b"] }, version: 1 }))).toEqual([
    "test.over",
  ]);
  expect(await refusal(handInTest(applicant, { reference }))).toEqual(["test.over"]);
  expect(await mine()).toMatchObject({ standing: "over", paper: [] });
});

test("a stage that ends sooner ends the sitting, and one that is over or ahead is not started", async () => {
  await freezeClock(new Date(stage.endsAt.getTime() - 1));
  await startTest(applicant, { reference });
  expect((await sittings())[0]?.endsAt).toEqual(stage.endsAt);
  const cohort = await bareCohort({ code: `MM-${4000 + number}` });
  const ahead = await testStage(cohort, { opens: 1 });
  const [other = ""] = await inTest(cohort, [{ personId: applicant.personId }]);
  expect(await refusal(startTest(applicant, { reference: other }))).toEqual(["test.notBegun"]);
  await freezeClock(new Date(ahead.startsAt.getTime() - 1));
  expect(await refusal(startTest(applicant, { reference: other }))).toEqual(["test.notBegun"]);
  await freezeClock(ahead.endsAt);
  expect(await refusal(startTest(applicant, { reference: other }))).toEqual(["test.missed"]);
  await freezeClock(ahead.startsAt);
  expect(await refusal(startTest(applicant, { reference: other }))).toBe("done");
});

test("handed in, the paper is marked at once, once, and the score follows; the result waits for the decision", async () => {
  await startTest(applicant, { reference });
  await saveTestAnswers(applicant, { reference, answers: await rightAnswers(3), version: 0 });
  await freezeClock(after(10));
  await Promise.all([handInTest(applicant, { reference }), handInTest(applicant, { reference })]);
  expect((await results()).map(({ percent, source }) => [percent.toNumber(), source])).toEqual([[75, "online"]]);
  const { score } = await asSystem("test", (tx) =>
    tx.application.findUniqueOrThrow({ where: { reference }, select: { score: true } }),
  );
  expect(score?.toNumber()).toBe(75);
  expect(await refusal(saveTestAnswers(applicant, { reference, answers: {}, version: 1 }))).toEqual(["test.over"]);
  expect(await refusal(startTest(applicant, { reference }))).toEqual(["test.over"]);
  expect(await mine()).toMatchObject({ standing: "over", percent: null });
  await asSystem("test", (tx) => tx.application.update({ where: { reference }, data: { status: "not_selected" } }));
  expect((await mine()).percent).toBe(75);
});

test("a sitting that nobody handed in closes by itself with what was saved, once, and never before its time", async () => {
  await startTest(applicant, { reference });
  await saveTestAnswers(applicant, { reference, answers: await rightAnswers(2), version: 0 });
  await freezeClock(after(60));
  await closeSittings();
  expect((await results()).length).toBe(0);
  await freezeClock(after(60, 20_000));
  await Promise.all([closeSittings(), closeSittings()]);
  expect((await results()).map(({ percent }) => percent.toNumber())).toEqual([50]);
  expect((await sittings())[0]?.finishedAt).toEqual(after(60));
});

test("nobody else's test is found, and an application outside the stage has none", async () => {
  const other = await makePerson({ email: `other.${number}@example.com`, name: "Other" });
  await startTest(applicant, { reference });
  await expect(getMyTest(other, reference, "az")).rejects.toThrow(NotFound);
  await expect(startTest(other, { reference })).rejects.toThrow(NotFound);
  await expect(saveTestAnswers(other, { reference, answers: {}, version: 0 })).rejects.toThrow(NotFound);
  await expect(handInTest(other, { reference })).rejects.toThrow(NotFound);
  await asSystem("test", (tx) => tx.application.update({ where: { reference }, data: { status: "withdrawn" } }));
  expect(await refusal(saveTestAnswers(applicant, { reference, answers: {}, version: 0 }))).toEqual(["test.over"]);
});

test("a bank without questions gives no test", async () => {
  await asSystem("test", (tx, now) => tx.testQuestion.updateMany({ data: { retiredAt: now } }));
  expect(await refusal(startTest(applicant, { reference }))).toEqual(["test.noQuestions"]);
  await asSystem("test", (tx) => tx.testQuestion.updateMany({ data: { retiredAt: null } }));
});
