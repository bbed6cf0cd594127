import { beforeAll, beforeEach, expect, test } from "vitest";
import { bookInterview } from "~/domain/interviews/book-interview.server";
import type { Viewer } from "~/domain/people/viewer";
import { handInTest } from "~/domain/tests/hand-in-test.server";
import { startTest } from "~/domain/tests/start-test.server";
import { bareCohort } from "../../../tests/factories/bare-cohort";
import { candidates, interviewSlot, interviewStage } from "../../../tests/factories/interviewing";
import { makePerson } from "../../../tests/factories/person";
import { inTest, testStage } from "../../../tests/factories/testing";
import { freezeClock } from "../../../tests/setup/frozen-clock";
import { listMyApplications } from "./list-my-applications.server";
import { yourTurn } from "./my-applications";

const NOW = new Date("2026-11-23T08:00:00.000Z");
const hours = (number: number) => new Date(NOW.getTime() + number * 3_600_000);
let panel: Viewer;
let number = 0;

beforeAll(async () => {
  panel = await makePerson({ email: "panel@example.com", name: "Panel", grants: [{ role: "reviewer" }] });
});

beforeEach(async () => {
  number += 1;
  await freezeClock(NOW);
});

/** The step of somebody's one application, and whether it is their turn. */
async function stepOf(viewer: Viewer) {
  const { applications, now } = await listMyApplications(viewer);
  return { step: applications[0]?.step, turn: yourTurn(applications, now).length === 1 };
}

test("a test that can be sat is the person's turn until it ends, and no longer once it is handed in", async () => {
  const cohort = await bareCohort({ code: `STP-${2000 + number}` });
  const stage = await testStage(cohort);
  const applicant = await makePerson({ email: `sits.${number}@example.com`, name: "Sits" });
  const [reference = ""] = await inTest(cohort, [{ personId: applicant.personId }]);
  expect(await stepOf(applicant)).toEqual({ step: { kind: "test", until: stage.endsAt }, turn: true });
  await startTest(applicant, { reference });
  expect(await stepOf(applicant)).toEqual({ step: { kind: "test", until: hours(1) }, turn: true });
  await handInTest(applicant, { reference });
  expect(await stepOf(applicant)).toEqual({ step: null, turn: false });
});

test("a test that has not begun, is over, or is written on paper asks nothing", async () => {
  for (const given of [{ opens: 1 }, { opens: -4 }, { online: false }]) {
    const cohort = await bareCohort({ code: `STP-${3000 + ++number}` });
    await testStage(cohort, given);
    const applicant = await makePerson({ email: `waits.${number}@example.com`, name: "Waits" });
    await inTest(cohort, [{ personId: applicant.personId }]);
    expect(await stepOf(applicant)).toEqual({ step: null, turn: false });
  }
});

test("an interview is the person's turn while a free time can be chosen, and is awaited once one is", async () => {
  const stage = await interviewStage(await bareCohort({ code: `STP-${4000 + number}` }));
  const [candidate] = await candidates(stage, 1);
  if (!candidate) throw new Error("no candidate");
  expect(await stepOf(candidate.viewer)).toEqual({ step: null, turn: false });
  await interviewSlot(stage, { inHours: 12, panel: [panel] });
  expect(await stepOf(candidate.viewer)).toEqual({ step: null, turn: false });
  const slotId = await interviewSlot(stage, { inHours: 48, panel: [panel] });
  expect(await stepOf(candidate.viewer)).toEqual({ step: { kind: "chooseInterview", until: hours(24) }, turn: true });
  await bookInterview(candidate.viewer, { reference: candidate.reference, slotId });
  expect(await stepOf(candidate.viewer)).toEqual({ step: { kind: "interview", at: hours(48) }, turn: false });
  await freezeClock(hours(49));
  expect(await stepOf(candidate.viewer)).toEqual({ step: null, turn: false });
});
