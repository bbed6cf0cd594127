// A stamp says "this was made from exactly these files": a step whose stamp matches has nothing to do.
import crypto from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { inRoot } from "../root.mjs";

const SKIPPED = new Set(["node_modules", "generated", ".DS_Store"]);

/** @param {string} file @returns {string[]} */
function filesUnder(file) {
  const stat = fs.statSync(file, { throwIfNoEntry: false });
  if (!stat) return [];
  if (!stat.isDirectory()) return [file];
  return fs
    .readdirSync(file)
    .filter((name) => !SKIPPED.has(name))
    .sort()
    .flatMap((name) => filesUnder(path.join(file, name)));
}

/**
 * SHA-256 of the named files and folders: their names and their bytes, in one order.
 * Tests are left out, they are never part of what is built.
 * @param {string[]} paths relative to the root
 */
export function hashOf(paths) {
  const hash = crypto.createHash("sha256").update(process.versions.node.split(".")[0] ?? "");
  for (const file of paths.flatMap((name) => filesUnder(inRoot(name)))) {
    if (/\.(test|journey|drill)\.tsx?$/.test(file)) continue;
    hash.update(path.relative(inRoot(), file)).update("\0").update(fs.readFileSync(file)).update("\0");
  }
  return hash.digest("hex");
}

/** @param {string} stamp @param {string} hash */
export function isFresh(stamp, hash) {
  try {
    return fs.readFileSync(inRoot(stamp), "utf8") === hash;
  } catch {
    return false;
  }
}

/** @param {string} stamp @param {string} hash */
export function writeStamp(stamp, hash) {
  fs.writeFileSync(inRoot(stamp), hash);
}
