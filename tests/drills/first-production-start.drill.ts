import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { SETTINGS } from "../../app/domain/settings/settings";
import programmesData from "../../prisma/data/programmes.json";
import regionsData from "../../prisma/data/regions.json";
import textsData from "../../prisma/data/texts.json";
import unitsData from "../../prisma/data/units.json";
import { type StartedApp, startApp } from "../setup/app";

const PRODUCTION = {
  APP_ENV: "production",
  APP_URL: "https://korpu.example",
  SMTP_URL: "smtp://127.0.0.1:1",
  MAIL_FROM: "Körpü <korpu@migration.example>",
  // None: nothing that needs a message to a phone is offered.
  SMS_URL: "",
  WORKER: "off",
};
const INSTALLED = /programmes, units and texts installed/g;

let app: StartedApp;
beforeAll(async () => {
  app = await startApp({ data: "empty", env: PRODUCTION });
});
afterAll(() => app?.stop());

/** How many rows each of the tables has, through the owner: nothing is hidden from it. */
async function rowsIn<T extends string>(...tables: T[]): Promise<Record<string, number>> {
  const client = new pg.Client({ connectionString: app.database.ownerUrl });
  await client.connect();
  try {
    const counts: Record<string, number> = {};
    for (const table of tables) {
      const { rows } = await client.query<{ n: number }>(`select count(*)::int as n from ${table}`);
      counts[table] = rows[0]?.n ?? -1;
    }
    return counts;
  } finally {
    await client.end();
  }
}

const BROUGHT = {
  programme: 5,
  unit: unitsData.units.length,
  region: regionsData.regions.length + 1, // and the autonomous republic
  text_document: textsData.documents.length,
  decision_reason: textsData.decisionReasons.length,
  setting: Object.keys(SETTINGS).length,
};

test("The first start in production brings programmes, units, regions and texts, and nobody and no call", async () => {
  expect(await rowsIn(...Object.keys(BROUGHT))).toEqual(BROUGHT);
  const people = ["person", "app_user", "role_grant", "cohort", "application", "outbox_message"];
  expect(await rowsIn(...people)).toEqual(Object.fromEntries(people.map((table) => [table, 0])));
  expect(app.output().match(INSTALLED)).toHaveLength(1);
});

test("Every programme has its page at once", async () => {
  for (const { slug, name } of programmesData.programmes) {
    const answer = await fetch(`${app.address}/az/programmes/${slug}`);
    expect([answer.status, (await answer.text()).includes(name.az)]).toEqual([200, true]);
  }
});

test("The next start finds everything there, and says nothing of it", async () => {
  await app.halt();
  await app.restart();
  expect(await rowsIn(...Object.keys(BROUGHT))).toEqual(BROUGHT);
  expect(app.output().match(INSTALLED)).toHaveLength(1);
});
