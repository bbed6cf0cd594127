import { withClient } from "./roles.mjs";

// The marks that prisma/seed/run.ts leaves in the audit trail.
const HALF_LOADED = `
  select coalesce(bool_or(action = 'begin_demonstration_data') and not bool_or(action = 'load_demonstration_data'), false) as half
  from audit_entry where entity = 'portal' and entity_id = 'demonstration'`;

/**
 * Whether a start was stopped while it loaded the demonstration data.
 * @param {string} ownerUrl
 * @returns {Promise<boolean>}
 */
export function isHalfLoaded(ownerUrl) {
  return withClient(ownerUrl, async (owner) => (await owner.query(HALF_LOADED)).rows[0].half);
}

/**
 * Runs `work` while no other process looks whether demonstration data are to be loaded, or loads them.
 * @template T
 * @param {string} ownerUrl
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export function whileLoading(ownerUrl, work) {
  return withClient(ownerUrl, async (owner) => {
    // Held by the session: it is free again the moment this process is gone, however it goes.
    await owner.query("select pg_advisory_lock(hashtext('korpu demonstration data'))");
    return work();
  });
}
