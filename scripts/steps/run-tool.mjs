import { spawn } from "node:child_process";
import { inRoot, root } from "../root.mjs";

/**
 * Runs a program to its end, keeps what it says, and shows it only when it fails.
 * @param {string} file @param {string[]} args
 * @param {{ env?: Record<string, string | undefined>, show?: boolean }} [options]
 * @returns {Promise<string>} what it printed
 */
export function run(file, args, { env = {}, show = false } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ["ignore", show ? "inherit" : "pipe", show ? "inherit" : "pipe"],
      shell: process.platform === "win32" && !file.endsWith(".exe"),
    });
    let said = "";
    child.stdout?.on("data", (chunk) => (said += chunk));
    child.stderr?.on("data", (chunk) => (said += chunk));
    child.on("error", reject);
    child.on("close", (code, signal) => {
      if (code === 0) resolve(said);
      else reject(new Error(`${[file, ...args].join(" ")} ended with ${code ?? signal}\n${said}`));
    });
  });
}

/** Runs a package's own program from node_modules. @param {string} script below node_modules @param {string[]} args @param {Parameters<typeof run>[2]} [options] */
export const runTool = (script, args, options) =>
  run(process.execPath, [inRoot("node_modules", script), ...args], options);
