// What is known about a running PostgreSQL from the files it leaves in its data folder.
import fs from "node:fs";
import path from "node:path";

/** @param {number} milliseconds */
export const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Whether a process lives; one that was killed and nobody has reaped yet does not. @param {number} pid */
export function alive(pid) {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === "EPERM";
  }
  if (process.platform !== "linux") return true;
  try {
    return !/\) [ZX] /.test(fs.readFileSync(`/proc/${pid}/stat`, "utf8"));
  } catch {
    return false;
  }
}

/**
 * Reads postmaster.pid: line 1 is the process, 4 the port, 8 the status.
 * @param {string} dataDir
 * @returns {{ pid: number, port: number, ready: boolean } | null} null when no server runs on this folder
 */
export function postmaster(dataDir) {
  try {
    const lines = fs.readFileSync(path.join(dataDir, "postmaster.pid"), "utf8").split("\n");
    const pid = Number(lines[0]);
    if (!alive(pid)) return null;
    // After a crash of the machine the number may belong to another program.
    if (process.platform === "linux" && fs.readFileSync(`/proc/${pid}/comm`, "utf8").trim() !== "postgres") return null;
    return { pid, port: Number(lines[3]), ready: (lines[7] ?? "").trim() === "ready" };
  } catch {
    return null;
  }
}

/** Fast shutdown: sessions end, a checkpoint is written, the process leaves. @param {number} pid */
export async function stopPostmaster(pid) {
  if (!alive(pid)) return;
  process.kill(pid, "SIGINT");
  for (const from = Date.now(); alive(pid); await pause(20)) {
    if (Date.now() - from > 30_000) throw new Error("PostgreSQL did not stop within 30 s");
  }
}
