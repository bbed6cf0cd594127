import { afterAll, beforeAll, expect, test } from "vitest";
import type { MadeCohort } from "../factories/cohort";
import { type StartedApp, startApp } from "../setup/app";
import { findRows } from "../setup/find-rows";
import { actIn } from "../setup/in-app";
import { send } from "../setup/send";
import { signIn } from "../setup/sign-in";
import { addressOf, pageVisits } from "../setup/visits";

/** A surname nobody of the demonstration has. */
const CANARY = "Zümrüdquşu";
const COHORT = "MK-2027-1";
const STAFF = ["coordinator@example.com", "head@example.com", "operator@example.com", "union@example.com"];

let app: StartedApp;
let number = 700;
beforeAll(async () => {
  app = await startApp({ env: { WORKER: "off" } });
  actIn(app);
});
afterAll(async () => {
  const { closeDatabase } = await import("~/platform/db.server");
  await closeDatabase();
  await app?.stop();
});

/** A minor with the canary's surname who has submitted, through the use cases, in the database of the app. */
async function canary() {
  const { makeMinor } = await import("../factories/minor");
  const { sampleMinor } = await import("../factories/sample-minor");
  const { asSystem } = await import("~/platform/db.server");
  const { bakuDateOf } = await import("~/domain/calendar/baku-time");
  const today = await asSystem("a drill", async (_tx, now) => bakuDateOf(now));
  const row = await asSystem("a drill", (tx) => tx.cohort.findUniqueOrThrow({ where: { code: COHORT } }));
  const dates = {
    startsOn: row.startsOn.toISOString().slice(0, 10),
    endsOn: row.endsOn.toISOString().slice(0, 10),
  } as MadeCohort["dates"];
  const sample = sampleMinor(number++, today);
  const person = { ...sample, profile: { ...sample.profile, surname: CANARY, guardianSurname: "Simurq" } };
  return makeMinor({ code: COHORT, programmeCode: "MK", dates }, number, today, { person });
}

/** How many pages one reader's walk has at most: filters and orders of a list lead to each other without end. */
const MOST_PAGES = 60;

/** Where each reader can go: every page of theirs on the map and, where `follow`, all that those of the cohort lead to. */
async function walk(cookie: string, follow: boolean): Promise<Map<string, string>> {
  const found = await findRows(app);
  const start = pageVisits()
    .filter(({ path }) => /^:language\/(staff|unit)/.test(path))
    .map((visit) => addressOf(visit, "en", found).replace(/cohorts\/[A-Z]+-[\d-Q]+/, `cohorts/${COHORT}`));
  const searched = `/en/staff/cohorts/${COHORT}/applications?q=${encodeURIComponent(CANARY)}`;
  const queue = [...new Set([searched, ...start])];
  const seen = new Map<string, string>();
  for (let address = queue.shift(); address !== undefined && seen.size < MOST_PAGES; address = queue.shift()) {
    if (seen.has(address)) continue;
    const { body, status } = await send(app.address, address, { headers: { cookie } });
    seen.set(address, status === 200 ? plain(body) : `${status}`);
    for (const [, href = ""] of follow ? body.matchAll(/href="(\/en\/staff[^"#]*)"/g) : []) {
      const next = href.replaceAll("&amp;", "&");
      const ofCohort = next.includes(`/cohorts/${COHORT}`);
      if (ofCohort && !seen.has(next) && !queue.includes(next)) queue.push(next);
    }
  }
  return seen;
}

/** A page without what differs from one answer to the next. */
const plain = (body: string) =>
  body
    .replace(/nonce(="|":")[^"]+"/g, "nonce")
    .replace(/(secondsLeft|secondsToRelease)\\?",\d+/g, "")
    .replace(/\d\d:\d\d|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, "…");

const read = async () => {
  const pages = new Map<string, string>();
  for (const email of STAFF) {
    const cookie = await signIn(app.database, email);
    for (const [address, body] of await walk(cookie, email === STAFF[0])) pages.set(`${email} ${address}`, body);
  }
  for (const language of ["az", "en", "ru"]) {
    const address = `/${language}/cohorts/${COHORT}`;
    pages.set(address, plain((await send(app.address, address)).body));
  }
  return pages;
};

const tellingOf = (pages: Map<string, string>, words: string[]) =>
  [...pages].filter(([, body]) => words.some((word) => body.includes(word))).map(([address]) => address);

test("Staff and the public find no trace of a minor whose guardian has not agreed, in any of the three fates", async () => {
  const before = await read();
  expect(before.size).toBeGreaterThan(50);
  const { answerAsGuardian, guardianToken, YES } = await import("../factories/minor");
  const { withdrawApplication } = await import("~/domain/applications/withdraw-application.server");
  const awaiting = await canary();
  const refused = await canary();
  await answerAsGuardian(await guardianToken(refused.guardianEmail), { participation: false });
  const withdrawn = await canary();
  await withdrawApplication(withdrawn.viewer, { reference: withdrawn.reference, reasonKey: null, details: null });

  const after = await read();
  const all = [awaiting, refused, withdrawn];
  const words = [
    CANARY,
    encodeURIComponent(CANARY),
    ...all.flatMap(({ reference, viewer }) => [reference, viewer.email]),
  ];
  // The page of the search repeats the word that was searched for; everything else must not know it.
  const searched = new Map([...after].filter(([address]) => !address.includes("q=")));
  expect(tellingOf(searched, words)).toEqual([]);
  // Not a number, a bar or a row is another one than before.
  expect([...after].filter(([address, body]) => before.get(address) !== body).map(([address]) => address)).toEqual([]);
  const coordinator = await signIn(app.database, "coordinator@example.com");
  for (const { reference } of all) {
    const { status } = await send(app.address, `/en/staff/applications/${reference}`, {
      headers: { cookie: coordinator },
    });
    expect([reference, status]).toEqual([reference, 404]);
  }

  // The control: the same walk does find the one whose guardian agrees now.
  await answerAsGuardian(await guardianToken(awaiting.guardianEmail), YES);
  const consented = await read();
  const list = `coordinator@example.com /en/staff/cohorts/${COHORT}/applications`;
  expect(tellingOf(consented, [awaiting.reference])).toContain(list);
  expect(consented.get(`/en/cohorts/${COHORT}`)).not.toBe(before.get(`/en/cohorts/${COHORT}`));
  const { status } = await send(app.address, `/en/staff/applications/${awaiting.reference}`, {
    headers: { cookie: coordinator },
  });
  expect(status).toBe(200);
});
