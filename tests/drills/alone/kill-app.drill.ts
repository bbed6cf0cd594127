import { once } from "node:events";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type StartedApp, startApp } from "../../setup/app";
import {
  halfWritten,
  kept,
  lost,
  type SignedInApplicant,
  signedInApplicants,
  submit,
  WHOLE,
} from "../../setup/submissions";

/** How many submissions, and how often the process is killed among them; a release takes more of both. */
const APPLICANTS = Number(process.env.KILL_APPLICANTS ?? 36);
const KILLS = Number(process.env.KILL_TIMES ?? 3);
const AT_ONCE = 4;

let app: StartedApp;
let client: pg.Client;
let applicants: SignedInApplicant[];
beforeAll(async () => {
  app = await startApp({ data: "empty" });
  client = new pg.Client({ connectionString: app.database.ownerUrl });
  await client.connect();
  applicants = await signedInApplicants(app, APPLICANTS);
});
afterAll(async () => {
  await client?.end();
  await app?.stop();
});

const references = () => applicants.map(({ reference }) => reference);
const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** kill -9 and a new start. @returns the milliseconds until the portal could work again */
async function killAndRestart(): Promise<number> {
  const gone = once(app.process, "exit");
  app.process.kill("SIGKILL");
  await gone;
  const from = Date.now();
  await app.restart();
  return Date.now() - from;
}

test("kill -9 while people submit loses nothing that was acknowledged and leaves nothing half-written", async () => {
  const acknowledged = new Set<string>();
  const waiting = [...applicants];
  const perKill = Math.ceil(APPLICANTS / (KILLS + 1));
  let unanswered = 0;
  // Each hand takes an applicant, presses "Submit" until the portal says it has the application, and takes the next.
  const hand = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      while (!acknowledged.has(next.reference)) {
        const sent = await submit(app.address, next).catch(() => null);
        if (sent?.acknowledged) acknowledged.add(next.reference);
        else {
          unanswered += 1;
          await pause(100);
        }
      }
    }
  };
  const restarts: number[] = [];
  const killer = async () => {
    for (let kill = 1; kill <= KILLS; kill += 1) {
      while (acknowledged.size < kill * perKill - AT_ONCE / 2) await pause(5);
      await pause(Math.random() * 60);
      const known = new Set(acknowledged);
      restarts.push(await killAndRestart());
      const rows = await kept(client, references());
      expect(lost(rows, known), `after kill ${kill}`).toEqual([]);
      expect(halfWritten(rows), `after kill ${kill}`).toEqual([]);
    }
  };
  await Promise.all([killer(), ...Array.from({ length: AT_ONCE }, hand)]);

  const rows = await kept(client, references());
  expect(rows).toEqual(
    references()
      .sort()
      .map((reference) => ({ reference, ...WHOLE })),
  );
  expect(restarts.filter((milliseconds) => milliseconds > 10_000)).toEqual([]);
  // The kills came in the middle of something: some people got no answer and pressed again.
  expect(unanswered).toBeGreaterThan(0);
});

test("A submission that is taken away behind the portal's back is counted as lost, a part of one as half-written", async () => {
  const [first = "", second = ""] = references();
  await client.query("begin");
  const its = "(select id from application where reference = $1)";
  await client.query(`delete from outbox_message where application_id = ${its}`, [first]);
  await client.query(`delete from consent where application_id = ${its}`, [second]);
  const rows = await kept(client, references());
  await client.query("rollback");
  expect(halfWritten(rows)).toEqual([first, second].sort());
  expect(lost(rows, new Set(references()))).toEqual([first, second].sort());
});
