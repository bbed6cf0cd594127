import { beforeAll, expect, test } from "vitest";
import { bakuDateOf } from "~/domain/calendar/baku-time";
import { asSystem } from "~/platform/db.server";
import { type MadeCohort, makeCohort } from "../../../tests/factories/cohort";
import { answerAsGuardian, guardianToken, makeMinor, YES } from "../../../tests/factories/minor";
import { action, loader } from "./consent";
import { action as tell } from "./consent.mistake";
import { loader as receipt, action as takeBack } from "./consent.receipt";

let cohort: MadeCohort;
let number = 0;
beforeAll(async () => {
  cohort = await makeCohort("MK-2027-1");
});

/** A guardian who has not answered, and the token of their link. */
async function asked() {
  const today = await asSystem("test", async (_tx, now) => bakuDateOf(now));
  const minor = await makeMinor(cohort, number++, today);
  return { ...minor, token: await guardianToken(minor.guardianEmail) };
}

const call = (token: string, fields?: Record<string, string>) => ({
  request: new Request(`http://127.0.0.1/en/consent/${token}`, {
    ...(fields && { method: "POST", body: new URLSearchParams(fields) }),
  }),
  params: { language: "en", token },
  context: { nonce: "", requestId: "", ip: "" },
});

/** What a refused form is answered with. */
async function refusalOf(answer: Awaited<ReturnType<typeof action>>) {
  if (answer instanceof Response) throw new Error(`sent on to ${answer.headers.get("Location")}`);
  return { ...answer.data, status: answer.init?.status };
}
const whereTo = (answer: unknown) => (answer instanceof Response ? answer.headers.get("Location") : null);

test("the page names the young person and the last day, and presets nothing", async () => {
  const { token, person } = await asked();
  const { page, typed } = await loader(call(token));
  expect(page?.participant).toBe(`${person.profile.givenName} ${person.profile.surname}`);
  expect(page?.texts.map(({ name, required }) => [name, required])).toEqual([
    ["participation", true],
    ["dataProcessing", true],
    ["images", false],
  ]);
  expect(typed).toEqual({});
  expect(JSON.stringify(page)).not.toContain(person.profile.fin);
  expect(JSON.stringify(page)).not.toContain(person.email);
});

test("a link that opens nothing is answered alike, whatever the cause", async () => {
  const { token } = await asked();
  await answerAsGuardian(token, YES);
  const answers = await Promise.all([token, "unknown", "a".repeat(43)].map((each) => loader(call(each))));
  expect(answers).toEqual(Array(3).fill({ page: null, newLink: "/en/consent/new-link" }));
});

test("what is missing is said at its question, and what was chosen is kept", async () => {
  const { token } = await asked();
  const refused = await refusalOf(await action(call(token, { participation: "yes" })));
  expect([refused.status, Object.keys(refused.errors), refused.values.participation]).toEqual([
    422,
    ["dataProcessing", "images"],
    "yes",
  ]);
});

test("answers of no page of ours are refused with a reason", async () => {
  const { token } = await asked();
  const hostile: Record<string, string>[] = [
    { participation: "maybe" },
    { participation: "yes", more: "x" },
    { "read.x": "1" },
  ];
  for (const fields of hostile) {
    expect((await refusalOf(await action(call(token, fields)))).status).toBe(400);
  }
});

test("answers sent lead to the receipt, from which the images are changed and all is taken back", async () => {
  const { token, reference } = await asked();
  const { page } = await loader(call(token));
  const read = Object.fromEntries(page?.texts.map(({ name, sha256 }) => [`read.${name}`, sha256]) ?? []);
  const answers = { participation: "yes", dataProcessing: "yes", images: "yes" };
  const to = whereTo(await action(call(token, { ...answers, ...read })));
  const own = /^\/en\/consent\/([\w-]{43})\/receipt\?sent$/.exec(to ?? "")?.[1] ?? "";
  const shown = await receipt(call(own));
  expect(shown.page).toMatchObject({ reference, mayWithdraw: true, choices: [{ name: "images", given: true }] });
  const no = { what: "choices", images: "no", "read.images": read["read.images"] ?? "" };
  expect(whereTo(await takeBack(call(own, no)))).toBe(`/en/consent/${own}/receipt?changed`);
  expect((await refusalOf(await takeBack(call(own, no)))).status).toBe(422);
  expect((await receipt(call(own))).page).toMatchObject({ choices: [{ name: "images", given: false }] });
  expect(whereTo(await takeBack(call(own, { what: "everything" })))).toBe(`/en/consent/${own}/receipt?withdrawn`);
  expect((await receipt(call(own))).page).toMatchObject({ mayWithdraw: false, choices: [] });
});

test("saying that the data are wrong leads back to the questions; too many words are counted", async () => {
  const { token } = await asked();
  expect((await refusalOf(await tell(call(token, { comment: "x".repeat(501) })))).errors).toHaveProperty("comment");
  expect(whereTo(await tell(call(token, { comment: "Ad səhvdir" })))).toBe(`/en/consent/${token}?told`);
});
