import path from "node:path";
import { ensureCluster } from "./cluster.mjs";
import { addressesOf, ensureDatabase } from "./roles.mjs";

/**
 * The database the environment names, or the embedded one. Sets DATABASE_URL and DATABASE_OWNER_URL.
 * @param {string} dataDir
 * @returns {Promise<import("./roles.mjs").Addresses & { stop: () => Promise<void>, embedded: boolean }>}
 */
export async function openDatabase(dataDir) {
  const { DATABASE_URL: given, DATABASE_OWNER_URL: owner } = process.env;
  if (given) {
    if (!owner) throw new Error("DATABASE_URL is set: set DATABASE_OWNER_URL too, the role that runs migrations.");
    return { databaseUrl: given, ownerUrl: owner, embedded: false, stop: async () => {} };
  }
  const cluster = await ensureCluster(path.join(dataDir, "postgres"));
  await ensureDatabase(cluster, "korpu");
  const addresses = addressesOf(cluster, "korpu");
  process.env.DATABASE_URL = addresses.databaseUrl;
  process.env.DATABASE_OWNER_URL = addresses.ownerUrl;
  return { ...addresses, embedded: true, stop: cluster.stop };
}
