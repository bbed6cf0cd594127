import { createHash, randomUUID } from "node:crypto";
import { migrationsIn } from "../../scripts/database/migrate.mjs";
import { prepareDatabase } from "../../scripts/database/prepare.mjs";
import { addressesOf, ensureDatabase, OWNER, withClient } from "../../scripts/database/roles.mjs";
import { superuserUrl } from "../../scripts/database/superuser.mjs";

/** The cluster that all tests of this work tree share. */
export type TestServer = { port: number; password: string };
export type TestDatabase = { name: string; databaseUrl: string; ownerUrl: string };

/** The name of the template for these migrations: another state of the tree gets another template. */
export function templateName(kind: string, ...of: string[]): string {
  const hash = createHash("sha256");
  for (const { checksum } of migrationsIn()) hash.update(checksum);
  for (const part of of) hash.update(part);
  return `korpu_${kind}_${hash.digest("hex").slice(0, 12)}`;
}

/**
 * Makes a template once: migrated, then filled by `fill`. Runs that start at once wait for each other.
 * @returns its name
 */
export async function ensureTemplate(
  server: TestServer,
  name: string,
  fill: (database: TestDatabase) => Promise<void> = async () => {},
): Promise<string> {
  await withClient(superuserUrl(server), async (client) => {
    await client.query("select pg_advisory_lock(hashtext($1))", [name]);
    const found = await client.query("select datistemplate as ready from pg_database where datname = $1", [name]);
    if (found.rows[0]?.ready) return;
    if (found.rowCount) await client.query(`drop database "${name}" with (force)`); // left half-made by a killed run
    await ensureDatabase(server, name);
    const database = { name, ...addressesOf(server, name) };
    await prepareDatabase(database, () => {});
    await fill(database);
    await client.query(`alter database "${name}" with is_template true allow_connections false`);
  });
  return name;
}

/** A database of one's own, as the template is. */
export async function cloneTemplate(server: TestServer, template: string): Promise<TestDatabase> {
  const name = `korpu_test_${process.pid}_${randomUUID().slice(0, 8)}`;
  await withClient(superuserUrl(server), (client) =>
    client.query(`create database "${name}" template "${template}" owner ${OWNER} strategy wal_log`),
  );
  return { name, ...addressesOf(server, name) };
}

export async function dropDatabase(server: TestServer, name: string): Promise<void> {
  await withClient(superuserUrl(server), (client) => client.query(`drop database if exists "${name}" with (force)`));
}
