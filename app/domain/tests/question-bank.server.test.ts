import { beforeAll, expect, test } from "vitest";
import { Conflict, NotFound, RuleBroken } from "~/domain/errors";
import type { Viewer } from "~/domain/people/viewer";
import { installReferenceData } from "../../../prisma/seed/reference/install-reference-data";
import { makePerson } from "../../../tests/factories/person";
import { addTestQuestion } from "./add-test-question.server";
import { editTestQuestion } from "./edit-test-question.server";
import { listTestQuestions } from "./list-test-questions.server";
import { retireTestQuestion } from "./retire-test-question.server";

const programmeCode = "MM";
const same = (text: string) => ({ az: text, en: text, ru: text });
const question = {
  text: same("2 + 2?"),
  options: ["3", "4"].map((text) => ({ text: same(text), right: text === "4" })),
};
let coordinator: Viewer;

beforeAll(async () => {
  await installReferenceData();
  coordinator = await makePerson({ email: "co@example.com", name: "Co", grants: [{ role: "coordinator" }] });
});

const bank = (after: string | null = null) => listTestQuestions(coordinator, { programmeCode, after });
const reasons = (work: Promise<unknown>) =>
  work.catch((error: unknown) =>
    error instanceof RuleBroken ? error.blockers.map(({ key, field }) => `${field}: ${key}`) : error,
  );

test("the Migration School starts with its sample questions", async () => {
  const { questions, usable } = await bank();
  expect(usable).toBe(4);
  expect(questions.map(({ key, correct }) => [key, correct])).toEqual([
    ["foundingDate", ["option1"]],
    ["iom", ["option2"]],
    ["youthAge", ["option3"]],
    ["callCentre", ["option4"]],
  ]);
});

test("a question is added, written anew by the version it was read in, retired and put back", async () => {
  const { key } = await addTestQuestion(coordinator, { programmeCode, ...question });
  const find = async () => (await bank()).questions.find((each) => each.key === key);
  expect(await find()).toMatchObject({ text: same("2 + 2?"), correct: ["option2"], version: 0, retired: false });
  const anew = { ...question, text: same("1 + 3?") };
  await editTestQuestion(coordinator, { programmeCode, key, version: 0, ...anew });
  await expect(editTestQuestion(coordinator, { programmeCode, key, version: 0, ...question })).rejects.toThrow(
    Conflict,
  );
  await retireTestQuestion(coordinator, { programmeCode, key, retired: true });
  expect([(await find())?.retired, (await bank()).usable]).toEqual([true, 4]);
  await retireTestQuestion(coordinator, { programmeCode, key, retired: false });
  expect(await find()).toMatchObject({ text: same("1 + 3?"), version: 1, retired: false });
});

test("two people who add at the same moment add two questions", async () => {
  const before = (await bank()).usable;
  const added = await Promise.all([1, 2].map(() => addTestQuestion(coordinator, { programmeCode, ...question })));
  expect(new Set(added.map(({ key }) => key)).size).toBe(2);
  expect((await bank()).usable).toBe(before + 2);
});

test("a question lacks nothing: three languages, two options or more, some right and some not", async () => {
  const add = (given: typeof question) => reasons(addTestQuestion(coordinator, { programmeCode, ...given }));
  const option = (text: string, right: boolean) => ({ text: same(text), right });
  expect(await add({ text: { az: "A", en: "", ru: "" }, options: [option("1", true)] })).toEqual([
    ...[
      "text.en: text.enMissing",
      "text.ru: text.ruMissing",
      "options: testQuestion.options",
      "options: testQuestion.allRight",
    ],
  ]);
  expect(await add({ text: same("A"), options: [option("1", false), option("", false)] })).toEqual([
    ...["az", "en", "ru"].map((language) => `options[1].text.${language}: text.${language}Missing`),
    "options: testQuestion.noRight",
  ]);
});

test("nobody but the programme's coordinators reads or writes the bank", async () => {
  const others = await Promise.all([
    makePerson({ email: "a@example.com", name: "A" }),
    makePerson({ email: "h@example.com", name: "H", grants: [{ role: "head_of_programme" }] }),
    makePerson({ email: "r@example.com", name: "R", grants: [{ role: "reviewer" }] }),
  ]);
  for (const viewer of others) {
    await expect(listTestQuestions(viewer, { programmeCode, after: null })).rejects.toThrow(NotFound);
    await expect(addTestQuestion(viewer, { programmeCode, ...question })).rejects.toThrow(NotFound);
    await expect(editTestQuestion(viewer, { programmeCode, key: "iom", version: 0, ...question })).rejects.toThrow(
      NotFound,
    );
    await expect(retireTestQuestion(viewer, { programmeCode, key: "iom", retired: true })).rejects.toThrow(NotFound);
  }
});
