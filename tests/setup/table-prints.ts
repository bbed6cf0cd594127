import { setTimeout } from "node:timers/promises";
import pg from "pg";

/** Tables that reading alone may change, or that hold no decision of anybody; the chain of the audit trail follows it. */
const RESTLESS = ["rate_limit", "app_session", "audit_link", "audit_unchained", "audit_check"];

/** Jobs that run now or within seconds: what they change belongs to what asked for them. */
const DUE_JOBS = "select count(*)::int as n from graphile_worker.jobs where run_at < now() + interval '10 seconds'";
const PATIENCE_MS = 30_000;

/**
 * What a table holds, as "rows:hash", by its name, once the jobs that are due have been done. Two equal prints: nothing
 * was written in between, and nothing asked for. `patience`: milliseconds to wait for jobs; none where nobody works on them.
 */
export async function tablePrints(ownerUrl: string, patience = PATIENCE_MS): Promise<Record<string, string>> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    for (const from = Date.now(); Date.now() - from < patience; await setTimeout(100)) {
      const { rows } = await client.query<{ n: number }>(DUE_JOBS);
      if (rows[0]?.n === 0) break;
    }
    const { rows: tables } = await client.query<{ name: string }>(
      "select tablename as name from pg_tables where schemaname = 'public' and not tablename = any($1) order by 1",
      [RESTLESS],
    );
    const prints: Record<string, string> = {};
    for (const { name } of tables) {
      const { rows } = await client.query<{ print: string }>(
        `select count(*) || ':' || coalesce(md5(string_agg(t::text, '|' order by t::text)), '') as print from "${name}" t`,
      );
      prints[name] = rows[0]?.print ?? "";
    }
    return prints;
  } finally {
    await client.end();
  }
}
