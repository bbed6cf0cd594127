import { withClient } from "../../scripts/database/roles.mjs";

type Table = { name: string };

/** Every table there is, of the portal and of the job queue. */
const TABLES = `select format('%I.%I', schemaname, tablename) as name from pg_tables
  where schemaname in ('public', 'graphile_worker') order by 1`;

const owner = () => process.env.DATABASE_OWNER_URL ?? "";

/** The tables in which a row holds text that matches the pattern (POSIX). Bytes are looked at as text, too. */
export function placesOfText(pattern: string): Promise<string[]> {
  return withClient(owner(), async (client) => {
    const { rows: tables } = await client.query<Table>(TABLES);
    const found: string[] = [];
    for (const { name } of tables) {
      const { rows } = await client.query(
        `select 1 from ${name} as t where to_jsonb(t)::text ~ $1
          or exists (select from jsonb_each_text(to_jsonb(t)) as c where c.value like '\\x%'
            and encode(decode(substr(c.value, 3), 'hex'), 'escape') ~ $1) limit 1`,
        [pattern],
      );
      if (rows.length > 0) found.push(name);
    }
    return found;
  });
}

/** What every table of the portal holds, told by a hash that does not depend on the order of rows. */
export function fingerprints(): Promise<Record<string, string>> {
  return withClient(owner(), async (client) => {
    const { rows: tables } = await client.query<Table>(TABLES);
    const hashes: Record<string, string> = {};
    for (const { name } of tables) {
      const { rows } = await client.query<{ hash: string }>(
        `select count(*) || ' ' || coalesce(md5(string_agg(md5(t::text), '' order by md5(t::text))), '') as hash from ${name} as t`,
      );
      hashes[name] = rows[0]?.hash ?? "";
    }
    return hashes;
  });
}
