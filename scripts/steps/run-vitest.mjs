import { spawn } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { inRoot, root } from "../root.mjs";

/**
 * Runs one project of the tests; what fails is shown as it fails.
 * @param {string} project
 * @param {{ only?: string[], env?: Record<string, string | undefined>, browser?: boolean }} [options] `only`: folders; `browser`: needs one
 * @returns {Promise<{ passed: number, failed: number, skipped: number, said?: string }>}
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
    return { passed: found.numPassedTests, failed: bad ? Math.max(failed, 1) : 0, skipped, ...(bad && { said }) };
  } catch {
    return code === 0 ? { passed: 0, failed: 0, skipped: 0 } : { passed: 0, failed: 1, skipped: 0, said };
  }
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
