import { beforeAll, expect, test } from "vitest";
import { bakuDateOf } from "~/domain/calendar/baku-time";
import { NotFound } from "~/domain/errors";
import { asSystem } from "~/platform/db.server";
import { type MadeCohort, makeCohort } from "../../../tests/factories/cohort";
import { answerAsGuardian, guardianToken, makeMinor, YES } from "../../../tests/factories/minor";
import { makeSession } from "../../../tests/factories/session";
import { action, loader } from "./application.consent";

let cohort: MadeCohort;
let number = 0;
beforeAll(async () => {
  cohort = await makeCohort("MK-2027-1");
});

async function waiting() {
  const today = await asSystem("test", async (_tx, now) => bakuDateOf(now));
  const minor = await makeMinor(cohort, number++, today);
  const cookie = await makeSession(minor.viewer);
  const call = (fields?: Record<string, string>) => ({
    request: new Request(`http://127.0.0.1/en/my/applications/${minor.reference}/consent`, {
      headers: { cookie },
      ...(fields && { method: "POST", body: new URLSearchParams(fields) }),
    }),
    params: { language: "en", reference: minor.reference },
    context: { nonce: "", requestId: "", ip: "" },
  });
  return { ...minor, call };
}

test("the page says who was written to without spelling the address out, and until when they can answer", async () => {
  const { call, guardianEmail } = await waiting();
  const page = await loader(call());
  expect(page.guardian.guardians.map(({ lines }) => lines.length)).toEqual([2]);
  expect(JSON.stringify(page.guardian)).not.toContain(guardianEmail);
  expect(page.guardian.ownAnswer).toBeNull();
  expect(page.fields.map(({ key }) => key)).toEqual([
    "guardianSurname",
    "guardianGivenName",
    "guardianRelation",
    "guardianPhone",
    "guardianEmail",
  ]);
});

test("a contact that cannot be used is said at its field, and what was typed is kept", async () => {
  const { call, viewer } = await waiting();
  const { fields } = await loader(call());
  const typed = { ...Object.fromEntries(fields.map(({ key, value }) => [key, value])), guardianEmail: viewer.email };
  const answer = await action(call(typed));
  if (answer instanceof Response) throw new Error("it was sent on");
  expect([answer.init?.status, Object.keys(answer.data.errors)]).toEqual([422, ["guardianEmail"]]);
  expect(answer.data.values.guardianEmail).toBe(viewer.email);
});

test("whoever is not of age cannot confirm for themselves", async () => {
  const { call } = await waiting();
  const answer = await action(call({ own: "yes" }));
  expect(answer instanceof Response ? answer.status : answer.init?.status).toBe(422);
});

test("once the guardian has answered, the page leads to the application", async () => {
  const { call, guardianEmail, reference } = await waiting();
  await answerAsGuardian(await guardianToken(guardianEmail), YES);
  const answer: unknown = await loader(call()).catch((thrown: unknown) => thrown);
  expect(answer instanceof Response && answer.headers.get("Location")).toBe(`/en/my/applications/${reference}`);
});

test("for anybody else the page is not there, waiting or answered", async () => {
  const { call, guardianEmail } = await waiting();
  const stranger = await makeSession((await waiting()).viewer);
  const asStranger = () => {
    const mine = call();
    return { ...mine, request: new Request(mine.request.url, { headers: { cookie: stranger } }) };
  };
  const body = new URLSearchParams({ intent: "accept" });
  const hostile = new Request(call().request.url, { method: "POST", headers: { cookie: stranger }, body });
  await expect(action({ ...call(), request: hostile })).rejects.toBeInstanceOf(NotFound);
  await expect(loader(asStranger())).rejects.toBeInstanceOf(NotFound);
  await answerAsGuardian(await guardianToken(guardianEmail), YES);
  await expect(loader(asStranger())).rejects.toBeInstanceOf(NotFound);
});
