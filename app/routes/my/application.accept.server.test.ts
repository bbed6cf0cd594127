import { beforeAll, expect, test } from "vitest";
import { offerPlace } from "~/domain/applications/offer-place.server";
import { asSystem } from "~/platform/db.server";
import { bareApplications } from "../../../tests/factories/bare-application";
import { type BareCohort, bareCohort } from "../../../tests/factories/bare-cohort";
import { makePerson } from "../../../tests/factories/person";
import { makeSession } from "../../../tests/factories/session";
import { action as confirm } from "./application";
import { action as accept, loader as page } from "./application.accept";

let cohorts: BareCohort[];
beforeAll(async () => {
  cohorts = [
    await bareCohort({ code: "ACC-1", programme: "AA", seats: 9 }),
    await bareCohort({ code: "ACC-2", seats: 9 }),
  ];
});

let people = 0;
/** Somebody with an offer in each of the first so many cohorts, which are at the same time. */
async function offered(number: number) {
  people += 1;
  const viewer = await makePerson({ email: `accept.${people}@example.com`, name: "Accept", language: "en" });
  const references: string[] = [];
  for (const cohort of cohorts.slice(0, number)) {
    const [reference = ""] = await bareApplications(cohort, [{ status: "in_review", personId: viewer.personId }]);
    await asSystem("test", async (tx, now) => {
      const application = await tx.application.findUniqueOrThrow({
        where: { reference },
        select: { id: true, status: true, cohortId: true, personId: true },
      });
      await offerPlace(tx, now, { application, unitPlaceId: null, actor: { kind: "packet", personId: null } });
    });
    references.push(reference);
  }
  const [one = "", two = ""] = references;
  return { one, two, cookie: await makeSession(viewer) };
}

const asked = (cookie: string, reference: string, fields?: Record<string, string>) => ({
  request: new Request(`http://127.0.0.1/en/my/applications/${reference}/accept`, {
    headers: { cookie },
    ...(fields && { method: "POST", body: new URLSearchParams(fields) }),
  }),
  params: { language: "en", reference },
  context: { nonce: "", requestId: "", ip: "" },
});
const whereTo = (given: unknown) => (given instanceof Response ? given.headers.get("Location") : given);
const statusOf = async (reference: string) =>
  (await asSystem("test", (tx) => tx.application.findUniqueOrThrow({ where: { reference }, select: { status: true } })))
    .status;

test("an offer by itself is confirmed at once", async () => {
  const { one, cookie } = await offered(1);
  expect(whereTo(await confirm(asked(cookie, one, { intent: "accept" })))).toBe(`/en/my/applications/${one}`);
  expect(await statusOf(one)).toBe("enrolled");
});

test("with another at the same time the person sees both first and says what becomes of the other", async () => {
  const { one, two, cookie } = await offered(2);
  expect(whereTo(await confirm(asked(cookie, one, { intent: "accept" })))).toBe(`/en/my/applications/${one}/accept`);
  expect(await statusOf(one)).toBe("offered");
  expect(await page(asked(cookie, one))).toMatchObject({
    asks: true,
    clashes: [{ reference: two, status: "offered" }],
  });
  const refused = await accept(asked(cookie, one, {}));
  expect(refused).toMatchObject({ init: { status: 422 }, data: { summary: [{ field: "others" }] } });
  expect(whereTo(await accept(asked(cookie, one, { others: "decline" })))).toBe(`/en/my/applications/${one}`);
  expect([await statusOf(one), await statusOf(two)]).toEqual(["enrolled", "offer_declined"]);
});
