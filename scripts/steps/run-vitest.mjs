import { spawn } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { inRoot, root } from "../root.mjs";

/** Files that take so many seconds are named after their part, so many of them at most. */
const WORTH_TELLING = 10;
const TOLD = 5;

/**
 * Runs one project of the tests; what fails is shown as it fails.
 * @param {string} project
 * @param {{ only?: string[], env?: Record<string, string | undefined>, browser?: boolean }} [options] `only`: folders; `browser`: needs one
 * @returns {Promise<{ passed: number, failed: number, skipped: number, slowest?: string, said?: string }>}
 */
export async function runVitest(project, { only = [], env = {}, browser = false } = {}) {
  if (browser && !(await hasBrowser())) {
    const said = `${project} are not run: there is no browser for this machine (set CHROMIUM_PATH)`;
    // A person without a browser may go on; the pipeline may not.
    return { passed: 0, failed: process.env.CI ? 1 : 0, skipped: 1, said };
  }
  const report = path.join(process.env.DATA_DIR ?? inRoot(".data"), "test", `${project}-${process.pid}.json`);
  fs.mkdirSync(path.dirname(report), { recursive: true });
  const args = ["run", "--project", project, "--passWithNoTests", "--reporter=json", `--outputFile.json=${report}`];
  args.push("--reporter=dot", "--silent=passed-only", ...only);
  const { code, said } = await ended(args, env);
  try {
    const found = JSON.parse(fs.readFileSync(report, "utf8"));
    fs.rmSync(report);
    // A file that cannot even be loaded has no failed test in it.
    const failed = found.numFailedTests + found.testResults.filter(isBroken).length;
    const skipped = found.numPendingTests + found.numTodoTests;
    const bad = failed > 0 || code !== 0;
    const slowest = slowestFiles(found.testResults);
    return {
      passed: found.numPassedTests,
      failed: bad ? Math.max(failed, 1) : 0,
      skipped,
      slowest,
      ...(bad && { said }),
    };
  } catch {
    return code === 0 ? { passed: 0, failed: 0, skipped: 0 } : { passed: 0, failed: 1, skipped: 0, said };
  }
}

/**
 * Where the time goes, so that it is seen when a file becomes slow.
 * @param {{ name: string, startTime: number, endTime: number }[]} files
 */
function slowestFiles(files) {
  const took = files.map(({ name, startTime, endTime }) => ({
    name,
    seconds: Math.round((endTime - startTime) / 1000),
  }));
  const slow = took.filter(({ seconds }) => seconds >= WORTH_TELLING).sort((a, b) => b.seconds - a.seconds);
  return slow
    .slice(0, TOLD)
    .map(({ name, seconds }) => `${path.basename(name)} ${seconds} s`)
    .join(", ");
}

/** @param {{ status: string, assertionResults: { status: string }[] }} file */
const isBroken = (file) =>
  file.status === "failed" && !file.assertionResults.some((result) => result.status === "failed");

/** @param {string[]} args @param {Record<string, string | undefined>} env @returns {Promise<{ code: number | null, said: string }>} */
function ended(args, env) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [inRoot("node_modules/vitest/vitest.mjs"), ...args], {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ["ignore", "pipe", "pipe"],
    });
    let said = "";
    child.stdout.on("data", (chunk) => (said += chunk));
    child.stderr.on("data", (chunk) => (said += chunk));
    child.on("error", reject);
    child.on("close", (code) => resolve({ code, said }));
  });
}

async function hasBrowser() {
  if (process.env.CHROMIUM_PATH) return fs.existsSync(process.env.CHROMIUM_PATH);
  return process.platform === "linux" && process.arch === "x64";
}
