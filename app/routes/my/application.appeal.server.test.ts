import { beforeAll, expect, test } from "vitest";
import { asSystem } from "~/platform/db.server";
import { inRequestScope } from "~/platform/request-scope.server";
import { type BareCohort, bareCohort } from "../../../tests/factories/bare-cohort";
import { type Refused, refused } from "../../../tests/factories/refused";
import { makeSession } from "../../../tests/factories/session";
import { loader as followed } from "./application";
import { action, loader } from "./application.appeal";

const TEXT = "Sənədi vaxtında yükləmişdim, lakin yoxlamada nəzərə alınmayıb. Xahiş edirəm yenidən baxın.";

let cohort: BareCohort;
beforeAll(async () => {
  cohort = await bareCohort({ code: "OWN-2027", programme: "OW" });
});

/** A person of the database with the cookie of their browser. */
async function somebody(): Promise<Refused & { cookie: string }> {
  const person = await refused(cohort);
  const { id: userId } = await asSystem("test", (tx) =>
    tx.user.findUniqueOrThrow({ where: { personId: person.viewer.personId }, select: { id: true } }),
  );
  return { ...person, cookie: await makeSession({ userId }) };
}

function asked(of: { reference: string; cookie: string }, fields?: Record<string, string>) {
  return {
    request: new Request(`http://127.0.0.1/en/my/applications/${of.reference}/appeal`, {
      headers: { cookie: of.cookie },
      ...(fields && { method: "POST", body: new URLSearchParams(fields) }),
    }),
    params: { language: "en", reference: of.reference },
    context: { nonce: "", requestId: "", ip: "" },
  };
}

test("a refused application leads to its appeal; sent, the page tells where it stands, and it can be taken back", async () => {
  const person = await somebody();
  const page = await inRequestScope(() => followed(asked(person)));
  const href = `/en/my/applications/${person.reference}/appeal`;
  expect(page.page.kind === "followed" && page.page.canDo[0]).toMatchObject({
    href,
    text: expect.stringMatching(/^Appeal\. Last day: \d\d\.\d\d\.\d{4}$/),
  });
  expect(await inRequestScope(() => loader(asked(person)))).toMatchObject({ record: null, ask: { most: 2000 } });

  const short = await inRequestScope(() => action(asked(person, { intent: "lodge", text: "Niyə?" })));
  expect(short).toMatchObject({
    init: { status: 422 },
    data: { text: "Niyə?", summary: [{ field: "text", text: expect.stringContaining("at least 50") }] },
  });
  expect(await inRequestScope(() => action(asked(person, { intent: "lodge", text: TEXT })))).toMatchObject({
    status: 302,
  });
  expect(await inRequestScope(() => loader(asked(person)))).toMatchObject({
    ask: null,
    record: { state: "lodged", waits: true, text: TEXT, answer: null },
  });
  expect(await inRequestScope(() => action(asked(person, { intent: "withdraw" })))).toMatchObject({ status: 302 });
  expect((await inRequestScope(() => loader(asked(person)))).record).toMatchObject({
    state: "withdrawn",
    waits: false,
  });
});

test("a press of the language switch sends nothing and keeps the words", async () => {
  const person = await somebody();
  const switched = await inRequestScope(() => action(asked(person, { switchLanguage: "ru", text: TEXT })));
  if (!(switched instanceof Response)) throw new Error("it did not lead to the other language");
  expect(switched.headers.get("Location")).toBe(`/ru/my/applications/${person.reference}/appeal`);
  expect((await inRequestScope(() => loader(asked(person)))).record).toBeNull();
});

test("too late, the page says so and asks for nothing", async () => {
  const person = await somebody();
  await asSystem("test rows", (tx) =>
    tx.application.update({ where: { id: person.id }, data: { status: "withdrawn" }, select: { id: true } }),
  );
  expect(await inRequestScope(() => loader(asked(person)))).toMatchObject({
    ask: null,
    record: null,
    cannot: ["There is no decision to appeal against."],
  });
});
