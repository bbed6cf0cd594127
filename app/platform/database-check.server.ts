import { asSystem } from "~/platform/db.server";
import { env } from "~/platform/env.server";

const SAFE = ["fsync", "full_page_writes", "synchronous_commit"] as const;

type Session = { superuser: boolean; owns: boolean; version: number } & Record<(typeof SAFE)[number], string>;

/**
 * Reasons why the portal must not start on this database, one line each: settings with which an acknowledged
 * submission can be lost, and a role for which row-level security would not count.
 */
export async function databaseFaults(): Promise<string[]> {
  const session = await asSystem("checking the database at start", async (tx) => {
    const [row] = await tx.$queryRaw<Session[]>`
      select current_setting('fsync') as fsync, current_setting('full_page_writes') as full_page_writes,
        current_setting('synchronous_commit') as synchronous_commit,
        current_setting('server_version_num')::int as version,
        (select rolsuper or rolbypassrls from pg_roles where rolname = current_user) as superuser,
        exists (select 1 from pg_class where relowner = current_user::regrole and relkind = 'r') as owns`;
    return row;
  });
  if (!session) return ["the database says nothing of itself"];
  const faults = SAFE.filter((name) => session[name] === "off").map(
    (name) => `PostgreSQL runs with ${name} = off: what it acknowledges can be lost. Switch it on.`,
  );
  if (session.version < 150000) faults.push("PostgreSQL 15 or newer is needed.");
  if (session.superuser) faults.push("the role of DATABASE_URL is a superuser or bypasses row-level security.");
  if (env.production && session.owns) faults.push("the role of DATABASE_URL owns tables: use one that owns nothing.");
  return faults;
}
