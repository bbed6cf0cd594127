// Runs before any package is there: imports nothing but Node and files that do the same.
import fs from "node:fs";
import { inRoot } from "../root.mjs";
import { run } from "./run-tool.mjs";
import { hashOf, isFresh, writeStamp } from "./stamp.mjs";

const STAMP = "node_modules/.korpu-lock";

/**
 * `npm ci` unless the installed packages are those of the lock file.
 * @returns {Promise<boolean>} whether something was installed
 */
export async function installPackages() {
  const hash = hashOf(["package-lock.json"]);
  if (isFresh(STAMP, hash)) return false;
  if (!agreesWithLock()) {
    const npm = process.env.npm_execpath;
    const args = ["ci", "--include=dev", "--no-audit", "--no-fund", "--loglevel=error"];
    if (npm?.endsWith(".js")) await run(process.execPath, [npm, ...args]);
    else await run("npm", args);
  }
  writeStamp(STAMP, hash);
  return true;
}

/** npm keeps its own copy of the lock: a person who ran `npm ci` by hand need not wait for another. */
function agreesWithLock() {
  try {
    const wanted = JSON.parse(fs.readFileSync(inRoot("package-lock.json"), "utf8")).packages;
    const there = JSON.parse(fs.readFileSync(inRoot("node_modules/.package-lock.json"), "utf8")).packages;
    return Object.entries(wanted).every(
      ([name, entry]) => name === "" || there[name]?.version === entry.version || (entry.optional && !there[name]),
    );
  } catch {
    return false;
  }
}
