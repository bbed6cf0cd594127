import fs from "node:fs";
import path from "node:path";
import { afterEach, expect, test } from "vitest";
import { askForForeign, type Outcome } from "../access/ask-for-foreign";
import { plantCanaries } from "../access/canaries";
import { NAMING_PATHS } from "../access/foreign-addresses";
import { type StartedApp, startApp } from "../setup/app";
import { findRows } from "../setup/find-rows";
import { DEFENCES, type Defence } from "../setup/weakened-build";

/** `npm run drill -- access` asks for 20,000; every `npm test` for a sample of them. */
const REQUESTS = Number(process.env.FOREIGN_REQUESTS ?? 300);

const started: StartedApp[] = [];
afterEach(async () => {
  for (const app of started.splice(0)) await app.stop();
});

async function drill(requests: number, without?: readonly Defence[]): Promise<Outcome> {
  // Without the worker: what the portal does by itself would change tables meanwhile.
  const app = await startApp({ env: { WORKER: "off" }, ...(without && { without }) });
  started.push(app);
  const found = await findRows(app);
  expect(await plantCanaries(app.database.ownerUrl)).toBeGreaterThan(1000);
  return askForForeign(app, found, requests);
}

/** Writes what was found where a person looks for it, and where a program does. */
function report(outcome: Outcome): void {
  const folder = path.resolve(process.env.DATA_DIR ?? ".data", "reports");
  fs.mkdirSync(folder, { recursive: true });
  fs.writeFileSync(path.join(folder, "access.json"), `${JSON.stringify(outcome, null, 2)}\n`);
  const { asked, possible, statuses, strangers, paths, leaks, unlike, changed } = outcome;
  const rows = (counts: Record<string, number>) =>
    Object.entries(counts)
      .sort(([one], [other]) => one.localeCompare(other))
      .map(([name, number]) => `| ${name} | ${number} |`);
  const lines = [
    "# Foreign identifiers",
    "",
    `${asked} requests out of ${possible} possible ones, at ${paths.length} addresses: ${leaks.length} leaks, ` +
      `${unlike.length} answers unlike those for nothing, ${changed.length} tables changed.`,
    ...["", "| answer | requests |", "|---|---|", ...rows(statuses)],
    ...["", "| asked by | requests |", "|---|---|", ...rows(strangers), ""],
    ...[...leaks, ...unlike].map((line) => `- ${line}`),
  ];
  fs.writeFileSync(path.join(folder, "access.md"), `${lines.join("\n")}\n`);
}

test("Whoever asks for what is somebody else's is answered as if it were not there, and changes nothing", async () => {
  const outcome = await drill(REQUESTS);
  report(outcome);
  expect(outcome).toMatchObject({ leaks: [], unlike: [], changed: [] });
  expect(outcome.asked).toBe(Math.min(REQUESTS, outcome.possible));
  expect(outcome.possible).toBeGreaterThan(20_000);
  // Every address that names a row of somebody's is among them.
  expect(outcome.paths).toEqual([...NAMING_PATHS].sort());
}, 3_000_000);

test("With the first wall off the second one stands: a forgotten condition leaks nobody's application", async () => {
  const outcome = await drill(300, [DEFENCES.ownedBy]);
  expect([outcome.asked, outcome.leaks, outcome.changed]).toEqual([300, [], []]);
}, 300_000);

test("With both walls off the same requests leak: the drill can fail", async () => {
  const { leaks } = await drill(300, [DEFENCES.ownedBy, DEFENCES.wall]);
  expect(leaks.filter((leak) => leak.endsWith(": 200")).length).toBeGreaterThan(0);
}, 300_000);
