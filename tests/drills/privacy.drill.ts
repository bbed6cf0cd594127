import fs from "node:fs";
import path from "node:path";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { LANGUAGES } from "~/domain/languages";
import { type StartedApp, startApp } from "../setup/app";
import { ACCOUNTS, type Found, findRows } from "../setup/find-rows";
import { actIn } from "../setup/in-app";
import { send } from "../setup/send";
import { postForm, signIn } from "../setup/sign-in";
import { addressOf, pageVisits } from "../setup/visits";

/** A person who is told apart from all others wherever a part of them turns up. */
const MARKED = {
  email: "zeferan.marked@example.com",
  surname: "Zəfəranmarkova",
  fin: "7ZMARK9",
  phone: "+994559876543",
};
const MARKS = [...Object.values(MARKED), "zeferan.marked", "Zeferanmarkova"];

let app: StartedApp;
let found: Found;
let marked: string;
beforeAll(async () => {
  // As talkative as it can be: whatever is written at all is written here.
  app = await startApp({ env: { LOG_LEVEL: "trace" } });
  found = await findRows(app);
  actIn(app);
  const { makePerson } = await import("../factories/person");
  const { fillProfile } = await import("../factories/draft");
  const { samplePerson } = await import("../factories/sample-person");
  const { closeDatabase } = await import("~/platform/db.server");
  const viewer = await makePerson({ email: MARKED.email, name: `Aygün ${MARKED.surname}`, language: "en" });
  const person = samplePerson(500, "2026-11-22");
  const profile = { ...person.profile, surname: MARKED.surname, fin: MARKED.fin, phone: MARKED.phone };
  await fillProfile(viewer, { ...person, profile });
  await closeDatabase();
  marked = await signIn(app.database, MARKED.email);
});
afterAll(() => app?.stop());

const read = (target: string, cookie = "") => send(app.address, target, { headers: cookie ? { cookie } : {} });
/** The marks in a text, also as they stand in an address. */
function hits(text: string): string[] {
  const lower = text.toLowerCase();
  const spellings = (mark: string) => [mark, encodeURIComponent(mark)].map((spelling) => spelling.toLowerCase());
  return MARKS.filter((mark) => spellings(mark).some((spelling) => lower.includes(spelling)));
}

const PUBLIC = pageVisits().filter(({ path, visit }) => visit.who === "visitor" && path.startsWith(":language"));

test("A public page that somebody signed in has just read shows nothing of them to the next visitor", async () => {
  let fromMemory = 0;
  for (const language of LANGUAGES) {
    for (const page of PUBLIC) {
      const target = addressOf(page, language, found);
      await read(target, marked);
      const first = await read(target);
      await read(target, marked);
      const second = await read(target);
      expect([...hits(first.body), ...hits(second.body)], target).toEqual([]);
      expect(second.headers["set-cookie"]?.join() ?? "", target).not.toContain("korpu=");
      if (first.headers.etag && first.headers.etag === second.headers.etag) fromMemory += 1;
    }
  }
  // Pages are kept in memory at all, and the person's own page does show what is looked for.
  expect(fromMemory).toBeGreaterThan(10);
  expect(hits((await read("/en/my/profile/person", marked)).body)).toContain(MARKED.surname);
});

test("The log of all that people do holds no address, number, name or query of theirs", async () => {
  const coordinator = await signIn(app.database, ACCOUNTS.coordinator);
  const wrong = { email: MARKED.email, password: "a wrong password of hers" };
  await postForm(app.address, "/en/sign-in", wrong);
  await postForm(app.address, "/en/sign-up", { email: MARKED.email, password: "drei kleine Enten 2026", agree: "yes" });
  await postForm(app.address, "/en/forgot-password", { email: MARKED.email });
  await postForm(app.address, "/en/my/profile/person", { version: "x", "profile.fin": MARKED.fin }, marked);
  await postForm(app.address, "/en/my/applications", { cohortCode: "MM-2027" }, marked);
  for (const asked of [MARKED.email, MARKED.fin, MARKED.surname]) {
    await read(`/en/staff/cohorts/MM-2027/applications?q=${encodeURIComponent(asked)}`, coordinator);
    await read(`/en/nowhere?q=${encodeURIComponent(asked)}`);
  }
  await read(`/en/nowhere/${MARKED.email}`);
  await read(`/en/my?email=${MARKED.email}`, marked);
  await new Promise((resolve) => setTimeout(resolve, 1500)); // the worker sends what was caused

  const output = app.output();
  expect(hits(output)).toEqual([]);
  expect(output).not.toContain("a wrong password of hers");
  expect(output).not.toContain("q=");
  expect(output).not.toContain(marked.split("=")[1]);
  // Something was written, of just these requests.
  expect(output).toContain('"path":"/en/staff/cohorts/MM-2027/applications"');
  expect(output.split("\n").length).toBeGreaterThan(50);
  expect(await mailsTo(MARKED.email)).toBeGreaterThan(0);
});

test("Neither identity numbers nor session tokens can be read in the database, nor uploads in their folder's names", async () => {
  const everything = await wholeDatabase();
  expect(everything).toContain(MARKED.email);
  expect(everything).toContain(MARKED.surname);
  expect(everything).not.toContain(MARKED.fin);
  expect(everything).not.toContain(marked.split("=")[1]);
  const files = fs.readdirSync(path.join(app.dataDir, "files"), { recursive: true }).map(String);
  expect(files.length).toBeGreaterThan(0);
  expect(files.filter((name) => /pdf|cv|diplom|arayis/i.test(name))).toEqual([]);
});

async function query<T extends pg.QueryResultRow>(sql: string, values: unknown[] = []): Promise<T[]> {
  const client = new pg.Client({ connectionString: app.database.ownerUrl });
  await client.connect();
  try {
    return (await client.query<T>(sql, values)).rows;
  } finally {
    await client.end();
  }
}

async function mailsTo(address: string): Promise<number> {
  const [row] = await query<{ n: number }>("select count(*)::int as n from outbox_message where to_address = $1", [
    address,
  ]);
  return row?.n ?? 0;
}

async function wholeDatabase(): Promise<string> {
  const tables = await query<{ name: string }>("select tablename as name from pg_tables where schemaname = 'public'");
  const texts = await Promise.all(
    tables.map(
      async ({ name }) =>
        (await query<{ all: string | null }>(`select string_agg(t::text, ' ') as all from "${name}" t`))[0]?.all,
    ),
  );
  return texts.join(" ");
}
