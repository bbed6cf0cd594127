// Applies prisma/migrations/*/migration.sql over `pg`, in Prisma's own way: same table, same checksums, same
// advisory lock. `prisma migrate deploy|status` and this runner can be mixed freely on one database.
//
// Each migration runs in one transaction together with its bookkeeping row, unless its first line is
// `-- migrate: no-transaction` (CREATE INDEX CONCURRENTLY …).
import crypto from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { inRoot } from "../root.mjs";
import { roleOf } from "./grants.mjs";
import { withClient } from "./roles.mjs";

const LOCK = 72707369; // Prisma's advisory lock key
const TABLE = `create table if not exists _prisma_migrations (
  id varchar(36) primary key not null, checksum varchar(64) not null, finished_at timestamptz,
  migration_name varchar(255) not null, logs text, rolled_back_at timestamptz,
  started_at timestamptz not null default now(), applied_steps_count integer not null default 0)`;

/** @typedef {{ name: string, sql: string, checksum: string }} Migration */

/** @param {string} [folder] @returns {Migration[]} in the order in which they are applied */
export function migrationsIn(folder = inRoot("prisma/migrations")) {
  return fs
    .readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && fs.existsSync(path.join(folder, entry.name, "migration.sql")))
    .map(({ name }) => {
      const sql = fs.readFileSync(path.join(folder, name, "migration.sql"), "utf8");
      return { name, sql, checksum: crypto.createHash("sha256").update(sql).digest("hex") };
    })
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/**
 * @param {import("./roles.mjs").Addresses} addresses
 * @param {(line: string) => void} say
 * @returns {Promise<string[]>} the names applied now
 */
export function migrate({ databaseUrl, ownerUrl }, say) {
  return withClient(ownerUrl, async (client) => {
    await client.query("select pg_advisory_lock($1)", [LOCK]); // given back with the connection
    await client.query(TABLE);
    // A migration that takes rights away from the application's role finds its name here.
    const role = roleOf(databaseUrl);
    await client.query("select set_config('korpu.app_role', $1, false)", [role]);
    await client.query(`revoke insert, update, delete on _prisma_migrations from ${client.escapeIdentifier(role)}`);
    const done = await appliedTo(client);
    const applied = [];
    for (const migration of migrationsIn()) {
      const before = done.get(migration.name);
      if (before === undefined) {
        await apply(client, migration);
        applied.push(migration.name);
      } else if (before !== migration.checksum) say(`warning: ${migration.name} was edited after it was applied`);
    }
    return applied;
  });
}

/** @param {import("pg").Client} client @returns {Promise<Map<string, string>>} name → checksum */
async function appliedTo(client) {
  const { rows } = await client.query(
    "select migration_name, checksum, finished_at from _prisma_migrations where rolled_back_at is null",
  );
  const failed = rows.find((row) => !row.finished_at);
  if (failed) throw new Error(`migration ${failed.migration_name} failed earlier: see prisma migrate resolve`);
  return new Map(rows.map((row) => [row.migration_name, row.checksum]));
}

/** @param {import("pg").Client} client @param {Migration} migration */
async function apply(client, { name, sql, checksum }) {
  const started = new Date();
  const inTransaction = !sql.startsWith("-- migrate: no-transaction");
  const columns = "id, checksum, migration_name, started_at";
  const row = [crypto.randomUUID(), checksum, name, started];
  try {
    if (inTransaction) await client.query("begin");
    await client.query(sql);
    await client.query(
      `insert into _prisma_migrations (${columns}, finished_at, applied_steps_count) values ($1, $2, $3, $4, now(), 1)`,
      row,
    );
    if (inTransaction) await client.query("commit");
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    if (inTransaction) await client.query("rollback");
    else
      await client.query(`insert into _prisma_migrations (${columns}, logs) values ($1, $2, $3, $4, $5)`, [
        ...row,
        reason,
      ]);
    throw new Error(`migration ${name} failed: ${reason}`, { cause });
  }
}
