import { beforeAll, expect, test } from "vitest";
import { addTestQuestion } from "~/domain/tests/add-test-question.server";
import { inRequestScope } from "~/platform/request-scope.server";
import { installReferenceData } from "../../../prisma/seed/reference/install-reference-data";
import { countStatements } from "../../../tests/setup/count-statements";
import { signedIn, type Who } from "../../../tests/setup/staff-pages";
import { action, loader } from "./programme.questions";

let writes: Who;
let reviewer: Who;

beforeAll(async () => {
  await installReferenceData();
  writes = await signedIn("writes@example.com", { role: "coordinator" });
  reviewer = await signedIn("reviewer@example.com", { role: "reviewer" });
});

const asked = (who: Who, search = "", fields?: Record<string, string>) => ({
  request: new Request(`http://127.0.0.1/en/staff/programmes/MM/questions${search}`, {
    headers: { cookie: who.cookie },
    ...(fields && { method: "POST", body: new URLSearchParams(fields) }),
  }),
  params: { language: "en", programme: "MM" },
  context: { nonce: "", requestId: "", ip: "" },
});

const inThree = (field: string, text: string) => ({
  [`${field}.az`]: text,
  [`${field}.en`]: text,
  [`${field}.ru`]: text,
});
const question = (text: string) => ({
  ...{ intent: "save", key: "", version: "0", "options[1].right": "yes" },
  ...{ ...inThree("text", text), ...inThree("options[0].text", "3"), ...inThree("options[1].text", "4") },
});
const posted = (fields: Record<string, string>) => action(asked(writes, "", fields));
const status = (answer: unknown) =>
  answer instanceof Response ? answer.status : (answer as { init: ResponseInit }).init.status;
const named = async (text: string) => (await loader(asked(writes))).questions.find((each) => each.text === text);

test("a question is written, changed, retired and put back by its forms", async () => {
  expect(status(await posted(question("2 + 2?")))).toBe(302);
  const made = await named("2 + 2?");
  expect(made?.options).toEqual([
    { key: "option1", text: "3", right: false },
    { key: "option2", text: "4", right: true },
  ]);
  const key = made?.key ?? "";
  expect(
    (await loader(asked(writes, `?edit=${key}`))).questions.find((each) => each.key === key)?.values,
  ).toMatchObject({
    "text.en": "2 + 2?",
    "options[1].right": "yes",
  });
  expect(status(await posted({ ...question("1 + 3?"), key, version: "0" }))).toBe(302);
  expect(status(await posted({ ...question("3 + 1?"), key, version: "0" }))).toBe(409);
  expect(status(await posted({ intent: "retire", key }))).toBe(302);
  expect((await named("1 + 3?"))?.retired).toBe(true);
  expect(status(await posted({ intent: "restore", key }))).toBe(302);
  expect((await named("1 + 3?"))?.retired).toBe(false);
});

test("what lacks a language or a right answer comes back with all that was typed, and a button adds an option", async () => {
  const { "options[1].right": _, ...typed } = { ...question("5 + 5?"), "text.ru": "" };
  const refused = await posted(typed);
  expect([status(refused), await named("5 + 5?")]).toEqual([422, undefined]);
  expect(refused).toMatchObject({
    data: {
      errors: { "text.ru": expect.any(String), options: expect.any(String) },
      values: { "text.az": "5 + 5?", "options[0].text.en": "3" },
    },
  });
});

test("nobody but the programme's coordinators has the page", async () => {
  await expect(loader(asked(reviewer))).rejects.toMatchObject({ name: "NotFound" });
  await expect(action(asked(reviewer, "", question("x")))).rejects.toMatchObject({ name: "NotFound" });
});

test("the page sends the same number of statements for few questions and for thirty more, and leads on from fifty", async () => {
  const count = () => countStatements(() => inRequestScope(() => loader(asked(writes))));
  const few = await count();
  const text = { az: "?", en: "?", ru: "?" };
  const options = [true, false].map((right) => ({ text, right }));
  for (let at = 0; at < 50; at++) await addTestQuestion(writes.viewer, { programmeCode: "MM", text, options });
  expect(await count()).toBe(few);
  const { nextHref, questions } = await loader(asked(writes));
  const search = new URL(nextHref ?? "", "http://127.0.0.1").search;
  const rest = await loader(asked(writes, search));
  expect([questions.length, rest.first, rest.firstHref]).toEqual([50, 51, "/en/staff/programmes/MM/questions"]);
});
