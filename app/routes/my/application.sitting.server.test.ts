import { beforeAll, expect, test } from "vitest";
import { bareCohort } from "../../../tests/factories/bare-cohort";
import { makePerson } from "../../../tests/factories/person";
import { makeSession } from "../../../tests/factories/session";
import { inTest, testStage } from "../../../tests/factories/testing";
import { action, loader } from "./application.sitting";
import { action as autosave } from "./application.sitting-draft";

let cookie = "";
let reference = "";

beforeAll(async () => {
  const cohort = await bareCohort({ code: "MM-7000" });
  await testStage(cohort);
  const applicant = await makePerson({ email: "page@example.com", name: "Page", language: "en" });
  [reference = ""] = await inTest(cohort, [{ personId: applicant.personId }]);
  cookie = await makeSession(applicant);
});

const asked = (fields?: Record<string, string>, search = "") => ({
  request: new Request(`http://127.0.0.1/en/my/applications/${reference}/test${search}`, {
    headers: { cookie },
    ...(fields && { method: "POST", body: new URLSearchParams(fields) }),
  }),
  params: { language: "en", reference },
  context: { nonce: "", requestId: "", ip: "" },
});

/** Where an action leads, or the status with the sentences of its refusal. */
async function sent(fields: Record<string, string>) {
  const answer: unknown = await action(asked(fields)).catch((thrown: unknown) => thrown);
  if (answer instanceof Response) return answer.headers.get("Location") ?? answer.status;
  const { data, init } = answer as Awaited<ReturnType<typeof action>>;
  return [init?.status, data.summary.map(({ text }) => text)];
}
const here = () => `/en/my/applications/${reference}/test`;

test("without JavaScript a test is started, saved, looked over and handed in, and its data never name a right answer", async () => {
  expect((await loader(asked())).standing).toBe("open");
  expect(await sent({ intent: "save", version: "0", "answer.1": "a" })).toEqual([
    422,
    ["The test has not been started: start it first"],
  ]);
  expect(await sent({ intent: "start" })).toBe(here());
  expect(await sent({ intent: "save", version: "0", "answer.1": "b", "answer.2": "c" })).toBe(`${here()}?done=saved`);
  const page = await loader(asked(undefined, "?done=saved"));
  expect(page.running?.questions.map(({ chosen }) => chosen)).toEqual([["b"], ["c"], [], []]);
  expect(page.running?.answered).toBe("Questions answered: 2 of 4");
  expect(JSON.stringify(page).match(/correct|foundingDate|youthAge|callCentre|option\d/g)).toBe(null);
  expect(await sent({ intent: "finish", version: "1", "answer.1": "b" })).toBe(`${here()}?last=yes`);
  expect((await loader(asked(undefined, "?last=yes"))).asksOnceMore).toBe(true);
});

test("a page that is out of date keeps what was chosen on it and says what happened; the next press keeps it", async () => {
  const [status, sentences] = (await sent({ intent: "save", version: "0", "answer.1": "d" })) as [number, string[]];
  expect([status, sentences.length]).toEqual([409, 1]);
  expect(await sent({ intent: "save", version: "2", "answer.1": "d" })).toBe(`${here()}?done=saved`);
});

test("the language switch keeps what was chosen", async () => {
  expect(await sent({ switchLanguage: "ru", version: "3", "answer.1": "a" })).toBe(
    `/ru/my/applications/${reference}/test`,
  );
  const page = await loader(asked());
  expect(page.running?.questions[0]?.chosen).toEqual(["a"]);
});

test("the browser saves on its own, and is told when the page is out of date or the person signed out", async () => {
  const saved = await autosave(asked({ version: "4", "answer.3": "c" }));
  expect([saved.status, (await saved.json()).version]).toEqual([200, 5]);
  expect((await autosave(asked({ version: "4", "answer.3": "d" }))).status).toBe(409);
  const signedOut = asked({ version: "5" });
  signedOut.request.headers.delete("cookie");
  expect((await autosave(signedOut)).status).toBe(401);
});

test("handed in, nothing more is taken, and the result is not told before the decision", async () => {
  expect(await sent({ intent: "handIn" })).toBe(here());
  expect((await autosave(asked({ version: "5", "answer.3": "d" }))).status).toBe(422);
  const page = await loader(asked());
  expect([page.running, page.over?.title, page.over?.result]).toEqual([null, "The test is handed in", null]);
});
