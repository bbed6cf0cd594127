import fs from "node:fs";
import path from "node:path";
import { migrationsIn } from "./migrate.mjs";
import { withClient } from "./roles.mjs";

/**
 * Whether there can be a database to look at: a command that only looks makes none.
 * @param {string} dataDir
 */
export function hasDatabase(dataDir) {
  return Boolean(process.env.DATABASE_URL) || fs.existsSync(path.join(dataDir, "postgres", "PG_VERSION"));
}

/**
 * What stands between this database and the code, which the next start of the portal would mend: nothing was ever started
 * on it, or only an earlier release.
 * @param {string} ownerUrl
 * @returns {Promise<"empty" | "earlier" | null>}
 */
export function whatIsMissing(ownerUrl) {
  return withClient(ownerUrl, async (owner) => {
    const { rows: found } = await owner.query("select to_regclass('_prisma_migrations') is not null as there");
    if (!found[0].there) return "empty";
    const { rows } = await owner.query(
      "select migration_name as name from _prisma_migrations where finished_at is not null",
    );
    if (rows.length === 0) return "empty";
    const applied = new Set(rows.map(({ name }) => name));
    return migrationsIn().every(({ name }) => applied.has(name)) ? null : "earlier";
  });
}
