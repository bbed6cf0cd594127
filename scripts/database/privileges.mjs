// PostgreSQL refuses to run as root. These choose and use a way to run it as somebody else.
import { spawn, spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";

const NOBODY = 65534;

/** @typedef {{ kind: "self" } | { kind: "drop", uid: number, gid: number } | { kind: "namespace", args: string[] }} Plan */

/**
 * How to get an unprivileged process that can read the binaries and reach the data.
 * @param {string} postgres path of the server binary
 * @param {string} dataDir
 * @returns {Plan}
 */
export function privilegePlan(postgres, dataDir) {
  if (process.platform === "win32" || process.getuid?.() !== 0) return { kind: "self" };
  const uid = accountId("-u");
  const gid = accountId("-g");
  const madeInNamespace = fs.statSync(path.join(dataDir, "PG_VERSION"), { throwIfNoEntry: false })?.uid === 0;
  if (!madeInNamespace) {
    // Dropping needs every parent folder to be traversable for the other account.
    const probe = spawnSync(postgres, ["--version"], { uid, gid, cwd: "/" });
    const reach = spawnSync("/bin/sh", ["-c", 'cd "$1"', "sh", path.dirname(dataDir)], { uid, gid, cwd: "/" });
    if (probe.status === 0 && reach.status === 0) return { kind: "drop", uid, gid };
  }
  const args = ["--user", `--map-user=${NOBODY}`, `--map-group=${NOBODY}`];
  if (spawnSync("unshare", [...args, "true"]).status === 0) return { kind: "namespace", args };
  throw new Error(
    `PostgreSQL cannot run as root, and neither the account ${uid} nor a user namespace can reach ${dataDir}. ` +
      "Run the portal as an ordinary user, or set DATABASE_URL and DATABASE_OWNER_URL to an existing server.",
  );
}

/** @param {"-u" | "-g"} kind */
function accountId(kind) {
  const found = spawnSync("id", [kind, "postgres"], { encoding: "utf8" });
  return found.status === 0 ? Number(found.stdout) : NOBODY;
}

/**
 * Starts a program by the plan, without any PG* variable of the person's own shell.
 * @param {Plan} plan @param {string} file @param {string[]} args @param {import("node:child_process").SpawnOptions} options
 */
export function launch(plan, file, args, options) {
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith("PG")));
  const how = { ...options, env: { ...env, LC_ALL: "C", TZ: "UTC" }, cwd: "/" };
  if (plan.kind === "namespace") return spawn("unshare", [...plan.args, file, ...args], how);
  if (plan.kind === "drop") return spawn(file, args, { ...how, uid: plan.uid, gid: plan.gid });
  return spawn(file, args, how);
}
