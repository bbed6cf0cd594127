import fs from "node:fs";
import { alive, pause } from "./postmaster.mjs";

/**
 * Lets one process at a time start or stop a cluster. A lock left behind by a dead process is taken over.
 * @template T @param {string} file @param {() => Promise<T>} work @returns {Promise<T>}
 */
export async function underLock(file, work) {
  for (const from = Date.now(); !taken(file); await pause(100)) {
    const holder = Number(readOrEmpty(file));
    // An empty lock is one whose writer has not finished yet, unless it stays empty.
    if (holder ? !alive(holder) : Date.now() - from > 2_000) fs.rmSync(file, { force: true });
    else if (Date.now() - from > 90_000) throw new Error(`the process ${holder} has held ${file} for 90 s`);
  }
  try {
    return await work();
  } finally {
    fs.rmSync(file, { force: true });
  }
}

/** @param {string} file */
function taken(file) {
  try {
    fs.writeFileSync(file, String(process.pid), { flag: "wx" });
    return true;
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === "EEXIST") return false;
    throw error;
  }
}

/** @param {string} file */
function readOrEmpty(file) {
  try {
    return fs.readFileSync(file, "utf8");
  } catch {
    return "";
  }
}
