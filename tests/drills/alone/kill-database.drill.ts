import { once } from "node:events";
import fs from "node:fs";
import path from "node:path";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { postmaster } from "../../../scripts/database/postmaster.mjs";
import { addressesOf } from "../../../scripts/database/roles.mjs";
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

const APPLICANTS = 16;

/** An app with its own embedded PostgreSQL, as `npm start` makes it where DATABASE_URL is not set. */
let app: StartedApp;
let applicants: SignedInApplicant[];
beforeAll(async () => {
  app = await startApp({ data: "empty", env: { DATABASE_URL: "", DATABASE_OWNER_URL: "" } });
  applicants = await signedInApplicants({ ...app, database: { name: "korpu", ...addresses() } }, APPLICANTS);
});
afterAll(() => app?.stop());

const cluster = () => path.join(app.dataDir, "postgres");

/** The embedded server's addresses at this moment: it may come back on another port. */
function addresses() {
  const running = postmaster(cluster());
  if (!running) throw new Error("the embedded PostgreSQL does not run");
  const password = fs.readFileSync(`${cluster()}.secret`, "utf8").trim();
  return addressesOf({ port: running.port, password }, "korpu");
}

async function rowsNow() {
  const client = new pg.Client({ connectionString: addresses().ownerUrl });
  await client.connect();
  try {
    return await kept(
      client,
      applicants.map(({ reference }) => reference),
    );
  } finally {
    await client.end();
  }
}

test("kill -9 of portal and embedded database together loses nothing that was acknowledged", async () => {
  const acknowledged = new Set<string>();
  const press = async (applicant: SignedInApplicant) => {
    const sent = await submit(app.address, applicant).catch(() => null);
    if (sent?.acknowledged) acknowledged.add(applicant.reference);
  };
  const running = postmaster(cluster());
  if (!running) throw new Error("the embedded PostgreSQL does not run");
  const pressed = Promise.all(applicants.map(press));
  while (acknowledged.size < APPLICANTS / 3) await new Promise((resolve) => setTimeout(resolve, 2));
  const gone = once(app.process, "exit");
  process.kill(running.pid, "SIGKILL");
  app.process.kill("SIGKILL");
  await Promise.all([gone, pressed]);
  const known = new Set(acknowledged);

  const from = Date.now();
  await app.restart();
  expect(Date.now() - from).toBeLessThan(10_000);
  const rows = await rowsNow();
  expect(lost(rows, known)).toEqual([]);
  expect(halfWritten(rows)).toEqual([]);
  expect(known.size).toBeLessThan(APPLICANTS);

  // Whoever got no answer presses again, and everybody is in once.
  for (const applicant of applicants) await press(applicant);
  expect(await rowsNow()).toEqual(
    applicants.map(({ reference }) => ({ reference, ...WHOLE })).sort((a, b) => (a.reference < b.reference ? -1 : 1)),
  );
});
