import { beforeAll, expect, test } from "vitest";
import { NotAllowed, NotFound } from "~/domain/errors";
import type { Viewer } from "~/domain/people/viewer";
import { type MadeCohort, makeCohort } from "../../../tests/factories/cohort";
import { caller, codeTo, newOperator, refusal } from "../../../tests/factories/helped";
import { makePerson } from "../../../tests/factories/person";
import { makeSession } from "../../../tests/factories/session";
import { action, loader } from "./assistance";
import { action as act, loader as list } from "./assisted";
import { loader as check, action as sendIt } from "./assisted.check";
import { action as autosave } from "./assisted.draft";
import { action as saveSection, loader as section } from "./assisted.section";

let cohort: MadeCohort;
let operator: Viewer;
let cookie = "";
let foreign = "";
beforeAll(async () => {
  cohort = await makeCohort("MK-2027-1");
  operator = await newOperator();
  cookie = await makeSession(operator);
  foreign = await makeSession(await newOperator());
});

type Params = Record<string, string>;
const asked = (params: Params, fields?: Record<string, string>, signedIn = cookie) => ({
  request: new Request(`http://127.0.0.1/en/staff/assistance/${Object.values(params).join("/")}`, {
    headers: { cookie: signedIn },
    ...(fields && { method: "POST", body: new URLSearchParams(fields) }),
  }),
  params: { language: "en", ...params },
  context: { nonce: "", requestId: "", ip: "" },
});
const whereTo = (answer: unknown) => (answer instanceof Response ? answer.headers.get("Location") : null);
/** What a page sends besides leading on. */
const said = (answer: unknown): Record<string, unknown> => Object(Reflect.get(Object(answer), "data") ?? answer);

async function opened() {
  const { person, filled } = await caller(cohort);
  const begin = { contact: person.email, identityCheck: "Doğum tarixi", channel: "phone", cohortCode: cohort.code };
  const found = await action(asked({}, { intent: "find", ...begin }));
  expect(Reflect.get(Object(said(found).values), "found")).toBe("none");
  const address = whereTo(await action(asked({}, { intent: "open", ...begin, name: "Zəng Edən", language: "az" })));
  const id = address?.split("/").at(-1) ?? "";
  expect(address).toBe(`/en/staff/assistance/${id}`);
  return { id, person, filled };
}

test("What is missing to begin is said at its field, and what was typed is kept", async () => {
  const answer = said(await action(asked({}, { intent: "open", contact: "x@example.com", found: "none" })));
  expect([answer.status, answer.values]).toEqual([422, { contact: "x@example.com", found: "none" }]);
  expect(Object.keys(Object(answer.errors)).sort()).toEqual(["channel", "cohortCode"]);
});

test("Every page of a help says whose draft it is, and has the sections of the person's own form", async () => {
  const { id } = await opened();
  const page = await list(asked({ id }));
  if (!("rows" in page)) throw new Error("nobody was let in");
  expect(page.help.title).toBe("This is not your draft. It belongs to: Zəng Edən");
  const one = said(await section(asked({ id, section: "person" })));
  expect([Object(one.help).title, one.self]).toEqual([page.help.title, `/en/staff/assistance/${id}/person`]);
  const saved = await saveSection(
    asked({ id, section: "person" }, { intent: "leave", version: "0", "profile.surname": "Quliyeva" }),
  );
  expect(whereTo(saved)).toBe(`/en/staff/assistance/${id}`);
  const stale = asked({ id, section: "person" }, { intent: "autosave", version: "0", "profile.surname": "Əliyeva" });
  expect((await autosave(stale)).status).toBe(409);
  const wrong = await sendIt(asked({ id, section: "check" }, { intent: "confirm", code: "000000" }));
  expect(Object.keys(Object(said(wrong).errors))).toEqual(["code"]);
});

test("The code goes to the person, and with it the application; the help is over then", async () => {
  const { id, person } = await opened();
  expect(whereTo(await sendIt(asked({ id }, { intent: "code" })))).toBe(`/en/staff/assistance/${id}/check#code`);
  const view = said(await check(asked({ id })));
  expect(String(view.sent)).toMatch(/^The code was sent to .•••\d@example\.com\. It works until \d\d:\d\d\./);
  const refused = said(
    await sendIt(asked({ id }, { intent: "confirm", code: await codeTo(person.email, "assistanceCode") })),
  );
  // The code fits; what was not filled in stands in the way.
  expect([refused.status, Object.keys(Object(refused.errors)).includes("code")]).toEqual([422, false]);
  expect(whereTo(await act(asked({ id }, { intent: "end" })))).toBe("/en/staff/assistance?done=ended");
  expect(await refusal(list(asked({ id })))).toEqual(new NotFound());
});

test("Nobody but the operator of a help reads its pages or sends to them", async () => {
  const { id } = await opened();
  const coordinator = await makePerson({ email: "co@example.com", name: "Co", grants: [{ role: "coordinator" }] });
  const others: [string, Error][] = [
    [foreign, new NotFound()],
    [await makeSession(coordinator), new NotAllowed(false)],
  ];
  const at = { id, section: "person" };
  for (const [other, answer] of others) {
    const told = [
      await refusal(list(asked({ id }, undefined, other))),
      await refusal(section(asked(at, undefined, other))),
      await refusal(check(asked({ id }, undefined, other))),
      await refusal(saveSection(asked(at, { version: "0" }, other))),
      await refusal(autosave(asked(at, { intent: "autosave", version: "0" }, other))),
      await refusal(sendIt(asked({ id }, { intent: "code" }, other))),
      await refusal(act(asked({ id }, { intent: "end" }, other))),
    ];
    expect(told).toEqual(told.map(() => answer));
  }
  expect((await loader(asked({}, undefined, foreign))).rows).toEqual([]);
});
