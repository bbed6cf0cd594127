import { afterAll, beforeAll, expect, test } from "vitest";
import { READING } from "../access/pivot-of-reading";
import { SENDING } from "../access/pivot-of-sending";
import { cookiesOfReaders, READERS, readEveryPage } from "../access/read-every-page";
import { ALL_FORMS, sendForm } from "../access/send-every-form";
import { type StartedApp, startApp } from "../setup/app";
import { type Found, findRows, type Who } from "../setup/find-rows";
import { fillIn } from "../setup/page-map";
import { send } from "../setup/send";
import { tablePrints } from "../setup/table-prints";
import { pageVisits } from "../setup/visits";

let app: StartedApp;
let found: Found;
let cookies: Record<Who, string>;
beforeAll(async () => {
  app = await startApp({ env: { WORKER: "off" } });
  found = await findRows(app);
  cookies = await cookiesOfReaders(app);
});
afterAll(() => app?.stop());

test("Every page is shown to those the table says, and is not there for anybody else", async () => {
  const { answers } = await readEveryPage(app, found);
  const told: Record<string, string[]> = {};
  for (const each of answers) told[each.path] = [...(told[each.path] ?? []), each.told];
  expect(told).toEqual(READING);
}, 900_000);

test("A form sent by anybody who may not send it is refused as the table says, and writes nothing", async () => {
  const before = await tablePrints(app.database.ownerUrl, 0);
  const otherwise: string[] = [];
  let sent = 0;
  for (const form of ALL_FORMS) {
    const expected = SENDING[form.name]?.split(" ") ?? [];
    for (const [at, who] of READERS.entries()) {
      // Who may send it is answered by what they send: tests/drills/mutated-posts.drill.ts.
      if (expected[at] === "a") continue;
      const told = await sendForm(app, found, form, who, cookies[who]);
      sent += 1;
      if (told !== expected[at]) otherwise.push(`${form.name} by ${who}: ${told} instead of ${expected[at]}`);
    }
  }
  expect(otherwise).toEqual([]);
  expect(sent).toBeGreaterThan(ALL_FORMS.length * 4);
  // That somebody was shown an application on the way stays written down.
  const { audit_entry: _read, ...after } = await tablePrints(app.database.ownerUrl, 0);
  expect(before).toMatchObject(after);
}, 900_000);

/** Parameters that name a row, each with what no row is called: one that could be, and one that could not. */
const NOBODY: Record<string, readonly string[]> = {
  reference: ["MM-2027-999999", "MM-2027-%27--", "%E2%80%AE"],
  id: ["0190a000-0000-7000-8000-000000000000", "1%27%20or%201=1", "null"],
  code: ["MM-2099", "%27", "__proto__"],
  run: ["0190a000-0000-7000-8000-000000000000", "-1"],
  number: ["999999", "1e3", "-1"],
  programme: ["ZZ", "%27", "constructor"],
};

test("What never was, and what could never be, is not there for those who would be shown the real thing", async () => {
  const shown: string[] = [];
  for (const { path, visit } of pageVisits().filter(({ visit }) => visit.with)) {
    const real = { language: "en", ...visit.with?.(found) };
    for (const [name, values] of Object.entries(NOBODY)) {
      if (!path.includes(`:${name}`)) continue;
      for (const value of values) {
        const target = fillIn(path, { ...real, [name]: value });
        const cookie = cookies[visit.who];
        const { status } = await send(app.address, target, {
          headers: { connection: "close", ...(cookie && { cookie }) },
        });
        // The beginning of an application leads to the calls that are open, whatever it was asked for.
        if (status !== 404 && !(status === 302 && path.endsWith("/my/start/:code")))
          shown.push(`${visit.who} ${target}: ${status}`);
      }
    }
  }
  expect(shown).toEqual([]);
}, 900_000);
