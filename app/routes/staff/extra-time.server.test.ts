import { beforeAll, beforeEach, expect, test } from "vitest";
import { asSystem } from "~/platform/db.server";
import { type BareCohort, bareCohort } from "../../../tests/factories/bare-cohort";
import { inTest, testStage } from "../../../tests/factories/testing";
import { signedIn, type Who } from "../../../tests/setup/staff-pages";
import { action, loader } from "./cohort.test-results";

let runs: Who;
let cohort: BareCohort;
let reference = "";
let number = 0;

beforeAll(async () => {
  runs = await signedIn("runs@example.com", { role: "coordinator" });
});

beforeEach(async () => {
  cohort = await bareCohort({ code: `MM-${8000 + ++number}` });
  await testStage(cohort);
  [reference = ""] = await inTest(cohort, 1);
});

const asked = (fields?: Record<string, string>) => ({
  request: new Request(`http://127.0.0.1/en/staff/cohorts/${cohort.code}/stages/test/results`, {
    headers: { cookie: runs.cookie },
    ...(fields && { method: "POST", body: new URLSearchParams(fields) }),
  }),
  params: { language: "en", code: cohort.code, key: "test" },
  context: { nonce: "", requestId: "", ip: "" },
});

test("minutes granted lead back to the page, which says whose they are", async () => {
  const typed = { timeReference: reference, minutes: "20", timeReason: "Asked for adjustments" };
  await expect(action(asked({ intent: "grant", ...typed }))).rejects.toMatchObject({ status: 302 });
  const { rows } = await loader(asked());
  expect(rows.map(({ how }) => how)).toEqual(["Extra time, minutes: 20"]);
});

test("what was typed wrong stands there again, with its sentences at the fields of this form and not of the other", async () => {
  const typed = { timeReference: "MM-1999-000001", minutes: "soon", timeReason: "" };
  const refused = await action(asked({ intent: "grant", ...typed }));
  expect(refused).toMatchObject({ init: { status: 422 }, data: { time: typed, typed: { reference: "", reason: "" } } });
  expect(Object.keys(refused.data.errors).sort()).toEqual(["minutes", "timeReason", "timeReference"]);
});

test("whoever asked for adjustments in the application is named beside the form until they begin", async () => {
  expect((await loader(asked())).asking).toEqual([]);
  await asSystem("test rows", (tx) =>
    tx.submission.updateMany({
      where: { application: { reference } },
      data: { profile: { needsAdjustments: true, adjustmentsConsent: true } },
    }),
  );
  expect((await loader(asked())).asking.map((each) => each.reference)).toEqual([reference]);
});

test("the language switch brings either form of the page along, and grants nothing", async () => {
  const typed = { timeReference: reference, minutes: "20", timeReason: "«Ə & ü»" };
  const answer = await action(asked({ ...typed, switchLanguage: "ru" })).catch((thrown: unknown) => thrown);
  if (!(answer instanceof Response)) throw new Error(`the switch was answered ${JSON.stringify(answer)}`);
  expect(answer.headers.get("Location")).toBe(`/ru/staff/cohorts/${cohort.code}/stages/test/results`);
  const carried = answer.headers.get("Set-Cookie")?.split(";")[0] ?? "";
  const { request, ...rest } = asked();
  const arriving = new Request(request.url.replace("/en/", "/ru/"), {
    headers: { cookie: `${runs.cookie}; ${carried}` },
  });
  const view = await loader({ ...rest, request: arriving, params: { ...rest.params, language: "ru" } });
  expect([view.time, view.typed.reference, view.rows.map(({ how }) => how)]).toEqual([typed, "", [""]]);
});
