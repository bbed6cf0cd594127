import { spawn } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { inRoot, root } from "../../scripts/root.mjs";
import { type SeededFault, withFault } from "./seeded-fault";
import { SEEDED_FAULTS } from "./seeded-faults";

const DATA_DIR = path.resolve(process.env.DATA_DIR ?? ".data", "faults");
const COPY = path.join(DATA_DIR, "tree");
/** What is linked or made anew instead of copied. */
const LEFT_OUT = new Set([".git", ".data", "node_modules", "build"]);

beforeAll(() => {
  fs.rmSync(COPY, { recursive: true, force: true });
  fs.mkdirSync(COPY, { recursive: true });
  for (const name of fs.readdirSync(root).filter((each) => !LEFT_OUT.has(each))) {
    fs.cpSync(inRoot(name), path.join(COPY, name), { recursive: true });
  }
  fs.symlinkSync(inRoot("node_modules"), path.join(COPY, "node_modules"));
});
afterAll(() => fs.rmSync(COPY, { recursive: true, force: true }));

type Verdict = { passed: number; failed: number };

/** Runs the test a fault is caught by, in the copy. */
async function verdictOf({ red }: SeededFault): Promise<Verdict> {
  const report = path.join(DATA_DIR, "report.json");
  fs.rmSync(report, { force: true });
  const name = red.test.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  const tool = path.join(COPY, "node_modules/vitest/vitest.mjs");
  const args = [tool, "run", "--project", red.project, red.file, "-t", name];
  args.push("--reporter=json", `--outputFile=${report}`);
  const said = await new Promise<string>((resolve, reject) => {
    const env = { ...process.env, DATA_DIR: path.join(DATA_DIR, "data"), VITEST: undefined };
    const child = spawn(process.execPath, args, { cwd: COPY, env, stdio: ["ignore", "pipe", "pipe"] });
    let text = "";
    child.stdout.on("data", (chunk) => (text += chunk));
    child.stderr.on("data", (chunk) => (text += chunk));
    child.on("error", reject);
    child.on("close", () => resolve(text));
  });
  if (!fs.existsSync(report)) throw new Error(said);
  const { numPassedTests: passed, numFailedTests: failed } = JSON.parse(fs.readFileSync(report, "utf8"));
  return { passed, failed };
}

test.each(SEEDED_FAULTS)('$says: "$red.test" turns red, and is green without it', async (fault) => {
  const file = path.join(COPY, fault.file);
  const right = fs.readFileSync(file, "utf8");
  try {
    fs.writeFileSync(file, withFault(right, fault));
    expect((await verdictOf(fault)).failed).toBeGreaterThan(0);
  } finally {
    fs.writeFileSync(file, right);
  }
  const without = await verdictOf(fault);
  expect([without.passed > 0, without.failed]).toEqual([true, 0]);
});
