import { beforeAll, expect, test } from "vitest";
import { Conflict, NotFound, RuleBroken } from "~/domain/errors";
import type { Viewer } from "~/domain/people/viewer";
import { asSystem } from "~/platform/db.server";
import { makeCohort } from "../../../tests/factories/cohort";
import { makePerson } from "../../../tests/factories/person";
import { freezeClock } from "../../../tests/setup/frozen-clock";
import { saveAnswers } from "./save-answers.server";
import { startApplication } from "./start-application.server";

const NOW = new Date("2026-11-23T08:00:00.000Z");
const language = "az";
let viewer: Viewer;
let reference: string;

beforeAll(async () => {
  await freezeClock(NOW);
  const { code } = await makeCohort();
  viewer = await makePerson({ email: "writes@example.com", name: "Writes" });
  ({ reference } = await startApplication(viewer, { cohortCode: code, language }));
});

const row = () =>
  asSystem("test", (tx) =>
    tx.application.findUniqueOrThrow({ where: { reference }, select: { answers: true, answersVersion: true } }),
  );
const save = (answers: Record<string, unknown>, version: number, who = viewer) =>
  saveAnswers(who, { reference, answers, version, language });

test("what is typed is kept as typed, good or not, and other questions stay as they are", async () => {
  expect(await save({ motivation: "Qısa" }, 0)).toEqual({ version: 1, savedAt: NOW });
  await save({ priorityTopics: ["asylum"] }, 1);
  expect(await row()).toEqual({ answers: { motivation: "Qısa", priorityTopics: ["asylum"] }, answersVersion: 2 });
});

test("a save that started from an older version overwrites nothing", async () => {
  const before = await row();
  await expect(save({ motivation: "Başqa cihazdan" }, before.answersVersion - 1)).rejects.toThrow(Conflict);
  expect(await row()).toEqual(before);
});

test("of two saves at the same moment one is kept and the other is told", async () => {
  const { answersVersion } = await row();
  const both = await Promise.allSettled(["bir", "iki"].map((text) => save({ applyKnowledge: text }, answersVersion)));
  expect(both.map((one) => one.status).sort()).toEqual(["fulfilled", "rejected"]);
});

test("nobody sets files, columns or questions that are not asked through their answers", async () => {
  const { answers, answersVersion } = await row();
  await save({ cv: ["somebody-elses-file"], status: "offered", __proto__: { score: 100 } }, answersVersion);
  expect((await row()).answers).toEqual(answers);
});

test("what could not be stored at all is refused with a sentence", async () => {
  const { answersVersion } = await row();
  await expect(save({ motivation: { deep: "object" } }, answersVersion)).rejects.toThrow(RuleBroken);
});

test("someone else's draft does not exist for the asker", async () => {
  const stranger = await makePerson({ email: "stranger@example.com", name: "Stranger" });
  await expect(save({ motivation: "x" }, 0, stranger)).rejects.toThrow(NotFound);
});

test("from the end of the call on nothing is changed any more", async () => {
  const before = await row();
  const { closesAt } = await asSystem("test", (tx) => tx.cohort.findFirstOrThrow({ where: { code: "MM-2027" } }));
  await freezeClock(closesAt);
  await expect(save({ motivation: "gec" }, before.answersVersion)).rejects.toThrow(
    new RuleBroken([{ key: "application.callClosed" }]),
  );
  await freezeClock(new Date(closesAt.getTime() - 1));
  await expect(save({ motivation: "son anda" }, before.answersVersion)).resolves.toMatchObject({
    version: before.answersVersion + 1,
  });
  await freezeClock(NOW);
});
