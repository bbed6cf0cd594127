import { grantToApplication } from "./grants.mjs";
import { ensureJobQueue } from "./job-queue.mjs";
import { migrate } from "./migrate.mjs";

/**
 * Brings a database to what this version of the portal needs. Safe to repeat and to run twice at once.
 * @param {import("./roles.mjs").Addresses} addresses
 * @param {(line: string) => void} say
 * @returns {Promise<string[] | false>} the migrations applied now, or false when there were none
 */
export async function prepareDatabase(addresses, say) {
  await grantToApplication(addresses);
  const applied = await migrate(addresses, say);
  await ensureJobQueue(addresses);
  return applied.length > 0 && applied;
}
