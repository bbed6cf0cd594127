import { withClient } from "./roles.mjs";

/**
 * Lets the application's role read and write what migrations will make, and nothing more.
 * Has to run before the first migration: default privileges count for later tables only.
 * @param {import("./roles.mjs").Addresses} addresses
 */
export function grantToApplication({ databaseUrl, ownerUrl }) {
  return withClient(ownerUrl, async (client) => {
    const role = client.escapeIdentifier(roleOf(databaseUrl));
    await client.query(`
      revoke create on schema public from public;
      grant usage on schema public to ${role};
      alter default privileges in schema public grant select, insert, update, delete on tables to ${role};
      alter default privileges in schema public grant usage on sequences to ${role};
    `);
  });
}

/** The role's name in a database address. @param {string} address */
export const roleOf = (address) => decodeURIComponent(new URL(address).username);
