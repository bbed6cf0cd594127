import fs from "node:fs";
import path from "node:path";
import { withClient } from "./roles.mjs";

/**
 * Drops every table and uploaded file; the migrations make the tables anew.
 * @param {string} ownerUrl
 * @param {string} dataDir
 */
export async function emptyDatabase(ownerUrl, dataDir) {
  await withClient(ownerUrl, (owner) =>
    owner.query("drop schema public cascade; create schema public; drop schema if exists graphile_worker cascade"),
  );
  fs.rmSync(path.join(dataDir, "files"), { recursive: true, force: true });
}
