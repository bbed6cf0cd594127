// Two roles: the owner runs migrations, the application owns nothing. Neither is a superuser,
// so that row-level security can bind them.
import crypto from "node:crypto";
import pg from "pg";
import { superuserUrl } from "./superuser.mjs";

export const OWNER = "korpu_owner";
export const APPLICATION = "korpu_app";

/** @typedef {{ port: number, password: string }} Server */
/** @typedef {{ databaseUrl: string, ownerUrl: string }} Addresses */

/** @param {Server} server @param {string} database @returns {Addresses} */
export const addressesOf = (server, database) => ({
  databaseUrl: url(server, APPLICATION, derived(server, APPLICATION), database),
  ownerUrl: url(server, OWNER, derived(server, OWNER), database),
});

/**
 * Makes the two roles and the database, if they are not there.
 * @param {Server} server @param {string} database
 */
export async function ensureDatabase(server, database) {
  await withClient(superuserUrl(server), async (client) => {
    for (const role of [OWNER, APPLICATION]) {
      const found = await client.query("select 1 from pg_roles where rolname = $1", [role]);
      const verb = found.rowCount ? "alter" : "create";
      const limits = "login nosuperuser nocreatedb nocreaterole nobypassrls noreplication";
      await client.query(`${verb} role ${role} ${limits} password ${client.escapeLiteral(derived(server, role))}`);
    }
    const found = await client.query("select 1 from pg_database where datname = $1", [database]);
    if (!found.rowCount) await client.query(`create database ${client.escapeIdentifier(database)} owner ${OWNER}`);
  });
}

/**
 * Opens one connection for a piece of work and closes it.
 * @template T @param {string} address @param {(client: pg.Client) => Promise<T>} work @returns {Promise<T>}
 */
export async function withClient(address, work) {
  const client = new pg.Client({ connectionString: address, application_name: "korpu scripts" });
  // A connection lost while idle is reported by the next query; without a listener it would end the process.
  client.on("error", () => {});
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** @param {Server} server @param {string} role @param {string} password @param {string} database */
const url = (server, role, password, database) =>
  `postgresql://${role}:${password}@127.0.0.1:${server.port}/${encodeURIComponent(database)}`;

/** @param {Server} server @param {string} role */
const derived = (server, role) => crypto.createHmac("sha256", server.password).update(role).digest("hex");
