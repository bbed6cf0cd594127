// graphile-worker's own schema belongs to the owner, and its tables stay closed to the application: the one door
// is a function of ours, so that a job is enqueued in the transaction that caused it.
import { Logger, runMigrations } from "graphile-worker";
import { roleOf } from "./grants.mjs";
import { withClient } from "./roles.mjs";

// A job whose key waits already stays as it is (also its growing pauses between tries).
const ENQUEUE = `
create or replace function public.enqueue_job(task text, payload json, run_at timestamptz default null, job_key text default null)
returns void language sql security definer set search_path = pg_catalog, pg_temp as $$
  select graphile_worker.add_job(
    identifier => task, payload => payload, run_at => run_at, job_key => job_key, max_attempts => 25,
    job_key_mode => case when job_key is null then null else 'unsafe_dedupe' end)
$$`;
const SIGNATURE = "public.enqueue_job(text, json, timestamptz, text)";

/** @param {import("./roles.mjs").Addresses} addresses */
export async function ensureJobQueue({ databaseUrl, ownerUrl }) {
  const logger = new Logger(() => (level, message) => {
    if (level === "error") console.error(message);
  });
  await runMigrations({ connectionString: ownerUrl, logger });
  await withClient(ownerUrl, async (client) => {
    await client.query("begin");
    // Two instances that start at once would replace the function at once, which PostgreSQL refuses.
    await client.query("select pg_advisory_xact_lock(hashtext('korpu enqueue_job'))");
    await client.query(ENQUEUE);
    await client.query(`revoke all on function ${SIGNATURE} from public`);
    await client.query(`grant execute on function ${SIGNATURE} to ${client.escapeIdentifier(roleOf(databaseUrl))}`);
    await client.query("commit");
  });
}
