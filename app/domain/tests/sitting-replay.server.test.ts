import { beforeEach, expect, test } from "vitest";
import type { Viewer } from "~/domain/people/viewer";
import { asSystem } from "~/platform/db.server";
import { type BareCohort, bareCohort } from "../../../tests/factories/bare-cohort";
import { makePerson } from "../../../tests/factories/person";
import { inTest, type MadeTest, testStage } from "../../../tests/factories/testing";
import { closeSittings } from "./close-sittings.server";
import { drawPaper } from "./draw-paper";
import { handInTest } from "./hand-in-test.server";
import { loadBank } from "./load-bank.server";
import { markPaper } from "./mark-paper";
import { paperSchema } from "./paper";
import { paperAnswersSchema } from "./paper-answers";
import { saveTestAnswers } from "./save-test-answers.server";
import { startTest } from "./start-test.server";

const ASKED = 3;

let number = 0;
let cohort: BareCohort;
let stage: MadeTest;
let applicant: Viewer;
let reference = "";

beforeEach(async () => {
  number += 1;
  cohort = await bareCohort({ code: `MM-${3500 + number}` });
  stage = await testStage(cohort, { questions: ASKED });
  applicant = await makePerson({ email: `replay.${number}@example.com`, name: "Applicant" });
  [reference = ""] = await inTest(cohort, [{ personId: applicant.personId }]);
  await startTest(applicant, { reference });
});

const sitting = () =>
  asSystem("test", async (tx) => {
    const row = await tx.testSitting.findFirstOrThrow({ where: { stageId: stage.id } });
    return { ...row, paper: paperSchema.parse(row.paper), answers: paperAnswersSchema.parse(row.answers) };
  });

test("the recorded seed draws the same paper from the same bank again", async () => {
  const { seed, paper } = await sitting();
  const bank = await asSystem("test", (tx) => loadBank(tx, cohort.programmeId));
  expect(paper.questions.length).toBe(ASKED);
  expect(drawPaper(bank, ASKED, seed)).toEqual(paper);
});

test("handed in twice while another device saves and the clock looks, there is one result: that of the answers kept", async () => {
  const { paper } = await sitting();
  const right = Object.fromEntries(paper.questions.map(({ key, correct }) => [key, correct]));
  const outcomes = await Promise.allSettled([
    handInTest(applicant, { reference }),
    saveTestAnswers(applicant, { reference, answers: right, version: 0 }),
    handInTest(applicant, { reference }),
    closeSittings(),
  ]);
  const [first, , second, clock] = outcomes.map(({ status }) => status);
  expect([first, second, clock]).toEqual(["fulfilled", "fulfilled", "fulfilled"]);
  const { answers, finishedAt } = await sitting();
  const results = await asSystem("test", (tx) => tx.testResult.findMany({ where: { stageId: stage.id } }));
  expect(results.map(({ percent }) => percent.toNumber())).toEqual([markPaper(paper, answers).percent]);
  expect([finishedAt !== null, outcomes[1]?.status === "fulfilled"]).toEqual([true, Object.keys(answers).length > 0]);
});
