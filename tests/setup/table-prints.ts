import pg from "pg";

/** Tables that reading alone may change, or that hold no decision of anybody. */
const RESTLESS = ["rate_limit", "app_session"];

/** What a table holds, as "rows:hash", by its name. Two equal prints: nothing was written in between. */
export async function tablePrints(ownerUrl: string): Promise<Record<string, string>> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
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
