import { randomUUID } from "node:crypto";
import { once } from "node:events";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type StartedApp, startApp } from "../../setup/app";
import { actIn } from "../../setup/in-app";

/** How many applications the run is over, and how often the process is killed on the way. */
const ROWS = Number(process.env.KILL_BULK_ROWS ?? 400);
const KILLS = Number(process.env.KILL_BULK_TIMES ?? 2);

let app: StartedApp;
let client: pg.Client;
beforeAll(async () => {
  app = await startApp({ data: "empty" });
  client = new pg.Client({ connectionString: app.database.ownerUrl });
  await client.connect();
});
afterAll(async () => {
  await client?.end();
  await app?.stop();
});

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

async function count(sql: string): Promise<number> {
  const { rows } = await client.query<{ number: number }>(`select count(*)::int as number from ${sql}`);
  return rows[0]?.number ?? 0;
}
const settled = () => count("bulk_row where settled_at is not null");

test("kill -9 during a bulk action: begun again it does the rows that are left, and each application once", async () => {
  actIn(app);
  const { bareCohort } = await import("../../factories/bare-cohort");
  const { manyApplications } = await import("../../factories/many-applications");
  const { makePerson } = await import("../../factories/person");
  const { startBulk } = await import("~/domain/bulk-runs/start-bulk.server");
  const { closeDatabase } = await import("~/platform/db.server");
  const grants = [{ role: "coordinator" as const }];
  const viewer = await makePerson({ email: "coordinator@example.com", name: "Coordinator", grants });
  await manyApplications(await bareCohort({ code: "KILL-1" }), ROWS, { status: "in_review" });
  const order = { id: randomUUID(), code: "KILL-1", action: "waitlist" as const, selection: { query: {} } };
  await startBulk(viewer, { ...order, expected: ROWS, words: { reasonKeys: [], details: null, advice: null } });
  await closeDatabase();

  const stoppedAt: number[] = [];
  for (let kill = 1; kill <= KILLS; kill += 1) {
    const until = Math.floor((ROWS * kill) / (KILLS + 1));
    while ((await settled()) < until) await pause(5);
    const gone = once(app.process, "exit");
    app.process.kill("SIGKILL");
    await gone;
    stoppedAt.push(await settled());
    await app.restart();
  }
  for (const from = Date.now(); Date.now() - from < 90_000 && (await settled()) < ROWS; ) await pause(100);

  // The kills came in the middle of it.
  expect(stoppedAt.filter((number) => number === 0 || number === ROWS)).toEqual([]);
  expect(await settled()).toBe(ROWS);
  expect(await count("bulk_row where skipped is not null")).toBe(0);
  expect(await count("decision")).toBe(ROWS);
  expect(await count("audit_entry where action = 'stage_decision'")).toBe(ROWS);
});
