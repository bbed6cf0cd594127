// `npm test`: everything that must hold, part by part; ends with "N passed, N failed".
// `npm test -- database journeys` runs the named parts only.
import { CHECKS } from "./checks.mjs";
import { root } from "./root.mjs";
import { say } from "./say.mjs";
import { loadSettings } from "./settings.mjs";
import { build } from "./steps/build.mjs";
import { generateClient } from "./steps/generate-client.mjs";
import { installPackages } from "./steps/install.mjs";
import { runVitest } from "./steps/run-vitest.mjs";

/** @typedef {{ passed: number, failed: number, skipped?: number, slowest?: string, said?: string }} Outcome */

process.chdir(root);
loadSettings();
await installPackages();
await generateClient();

/** @param {() => Promise<unknown>} work @returns {Promise<Outcome>} */
const one = (work) =>
  work().then(
    () => ({ passed: 1, failed: 0 }),
    (error) => ({ passed: 0, failed: 1, said: error.message }),
  );

const ZONES = ["UTC", "America/New_York", "Pacific/Kiritimati"];

/** In order: what is quick to fail comes first. @type {[string, () => Promise<Outcome>][]} */
const PARTS = [
  ...CHECKS.map(({ name, run }) => /** @type {[string, () => Promise<Outcome>]} */ ([name, () => one(run)])),
  ["architecture", () => runVitest("architecture")],
  ["unit", () => runVitest("unit")],
  ...ZONES.map(
    (zone) =>
      /** @type {[string, () => Promise<Outcome>]} */ ([
        `time in ${zone}`,
        () => runVitest("unit", { only: ["app/domain/calendar"], env: { TZ: zone } }),
      ]),
  ),
  ["database", () => runVitest("db", { only: ["app/domain/", "app/platform/", "server/", "tests/", "prisma/"] })],
  ["pages", () => runVitest("db", { only: ["app/web/", "app/routes/", "app/components/"] })],
  ["build", () => one(build)],
  ["journeys", () => runVitest("journeys", { browser: true })],
  ["drills", () => runVitest("drills", { browser: true })],
  ["drills alone", () => runVitest("drills-alone")],
];

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !PARTS.some(([part]) => part === name));
if (unknown.length > 0) {
  say(`no such part: ${unknown.join(", ")}; there are ${PARTS.map(([part]) => part).join(", ")}`);
  process.exit(2);
}
const total = { passed: 0, failed: 0 };
for (const [name, work] of PARTS) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  const from = performance.now();
  const { passed, failed, skipped = 0, slowest, said } = await work();
  total.passed += passed;
  total.failed += failed;
  if (said) process.stdout.write(`${said}\n`);
  const seconds = Math.round((performance.now() - from) / 1000);
  say(
    `${name}: ${passed} passed, ${failed} failed${skipped ? `, ${skipped} not run` : ""} (${seconds} s)${slowest ? `; slowest: ${slowest}` : ""}`,
  );
}
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed ? 1 : 0);
