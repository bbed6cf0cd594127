import fs from "node:fs";
import path from "node:path";
import { withClient } from "./roles.mjs";

/**
 * Drops every table, every uploaded file and the kept heads of the audit trail; the migrations make the tables anew.
 * @param {string} ownerUrl
 * @param {string} dataDir
 */
export async function emptyDatabase(ownerUrl, dataDir) {
  await withClient(ownerUrl, (owner) =>
    owner.query("drop schema public cascade; create schema public; drop schema if exists graphile_worker cascade"),
  );
  // The heads of the audit trail go with the trail they belong to.
  for (const kept of ["files", "audit"]) fs.rmSync(path.join(dataDir, kept), { recursive: true, force: true });
}
