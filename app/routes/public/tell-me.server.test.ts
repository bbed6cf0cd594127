import { beforeAll, expect, test } from "vitest";
import { askForAlert } from "~/domain/call-alerts/ask-for-alert.server";
import { asSystem } from "~/platform/db.server";
import { makeCohort } from "../../../tests/factories/cohort";
import { mailsTo, pathIn } from "../../../tests/factories/mails";
import { makePerson } from "../../../tests/factories/person";
import { makeSession } from "../../../tests/factories/session";
import { action as answer, loader as link } from "./call-alert";
import { action as ask, loader as page } from "./tell-me";

beforeAll(async () => {
  const { id } = await makeCohort("GIF-2027");
  await asSystem("test rows", async (tx, now) => {
    const opensAt = new Date(now.getTime() + 3 * 24 * 60 * 60 * 1000);
    const closesAt = new Date(opensAt.getTime() + 9 * 24 * 60 * 60 * 1000);
    const later = new Date(closesAt.getTime() + 40 * 24 * 60 * 60 * 1000);
    await tx.cohort.update({
      where: { id },
      data: { state: "announced", opensAt, closesAt, startsOn: later, endsOn: later },
      select: { id: true },
    });
  });
});

const asked = (params: Record<string, string>, fields?: Record<string, string>, cookie = "") => ({
  request: new Request("http://127.0.0.1/en/cohorts/GIF-2027/tell-me", {
    headers: { cookie },
    ...(fields && { method: "POST", body: new URLSearchParams(fields) }),
  }),
  params: { language: "en", ...params },
  context: { nonce: "", requestId: "", ip: "" },
});
const CALL = { code: "GIF-2027" };
const whereTo = (given: unknown) => (given instanceof Response ? given.headers.get("Location") : given);

test("an address that asked before and a new one are answered in the same way", async () => {
  await askForAlert({ code: "GIF-2027", email: "known@example.com", language: "en" }, { address: "" });
  const answers = [];
  for (const email of ["known@example.com", "new@example.com"])
    answers.push(whereTo(await ask(asked(CALL, { email }))));
  expect(answers).toEqual(Array(2).fill("/en/cohorts/GIF-2027/tell-me?sent=yes"));
});

test("what is no address is refused at its field, and stands there again", async () => {
  const refused = await ask(asked(CALL, { email: "no address" }));
  expect(refused).toMatchObject({ init: { status: 400 }, data: { values: { email: "no address" } } });
  expect(refused).toMatchObject({ data: { errors: { email: expect.any(String) } } });
});

test("who is signed in asks with one press, sees it, and takes it back", async () => {
  const viewer = await makePerson({ email: "own@example.com", name: "Own" });
  const cookie = await makeSession(viewer);
  const account = async () => (await page(asked(CALL, undefined, cookie))).account;
  expect(await account()).toEqual({ email: "own@example.com", asked: false });
  expect(whereTo(await ask(asked(CALL, {}, cookie)))).toBe("/en/cohorts/GIF-2027/tell-me");
  expect(await account()).toEqual({ email: "own@example.com", asked: true });
  await ask(asked(CALL, { stop: "yes" }, cookie));
  expect(await account()).toEqual({ email: "own@example.com", asked: false });
  expect((await page(asked(CALL))).account).toBeNull();
});

test("opening the link of the mail changes nothing; its button does", async () => {
  await ask(asked(CALL, { email: "linked@example.com" }));
  const token =
    pathIn((await mailsTo("linked@example.com")).at(-1))
      .pathname.split("/")
      .at(-1) ?? "";
  const state = async () => (await link(asked({ token }))).alert?.state;
  expect([await state(), await state()]).toEqual(["toConfirm", "toConfirm"]);
  await answer(asked({ token }, { answer: "yes" }));
  expect(await state()).toBe("confirmed");
  await answer(asked({ token }, { answer: "no" }));
  expect(await state()).toBe("stopped");
});

test("an unknown link is a calm page, and its button says what to do", async () => {
  expect(await link(asked({ token: "unknown" }))).toMatchObject({ alert: null, title: "This link no longer works" });
  const refused = await answer(asked({ token: "unknown" }, { answer: "yes" }));
  expect(refused).toMatchObject({
    init: { status: 422 },
    data: { top: ["This link no longer works. Open the one in the latest mail"] },
  });
});
