import pg from "pg";
import { tablePrints } from "../setup/table-prints";

type Row = Record<string, unknown>;

/** What changed in the database: "table.column" of rows that were changed, "+table" and "-table" for those that came or went. */
export type Change = { what: string; now: string };

const PRIMARY_KEYS = `select i.indrelid::regclass::text as table, array_agg(a.attname::text order by a.attnum) as columns
  from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any(i.indkey)
  where i.indisprimary group by 1`;

/** Watches the rows of all tables. `changes`: what is otherwise than when it was asked last. */
export async function watchRows(ownerUrl: string) {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  const { rows: keys } = await client.query<{ table: string; columns: string[] }>(PRIMARY_KEYS);
  const keyColumns = new Map(keys.map(({ table, columns }) => [table, columns]));
  let prints = await tablePrints(ownerUrl, 0);
  const known = new Map<string, Map<string, Row>>();
  for (const table of Object.keys(prints)) known.set(table, await rowsOf(table));

  async function rowsOf(table: string): Promise<Map<string, Row>> {
    const { rows } = await client.query<{ row: Row }>(`select to_jsonb(t) as row from "${table}" t`);
    const key = keyColumns.get(table) ?? [];
    return new Map(rows.map(({ row }) => [JSON.stringify(key.map((column) => row[column])), row]));
  }

  return {
    changes: async (): Promise<Change[]> => {
      const after = await tablePrints(ownerUrl, 0);
      const touched = Object.keys(after).filter((table) => after[table] !== prints[table]);
      prints = after;
      const found: Change[] = [];
      for (const table of touched) {
        const before = known.get(table) ?? new Map<string, Row>();
        const rows = await rowsOf(table);
        known.set(table, rows);
        found.push(...difference(table, before, rows));
      }
      return found;
    },
    stop: () => client.end(),
  };
}

function difference(table: string, before: Map<string, Row>, after: Map<string, Row>): Change[] {
  const found: Change[] = [];
  for (const [key, row] of after) {
    const old = before.get(key);
    if (!old) found.push({ what: `+${table}`, now: JSON.stringify(row) });
    for (const [column, value] of Object.entries(old ? row : {})) {
      const now = JSON.stringify(value);
      if (now !== JSON.stringify(old?.[column])) found.push({ what: `${table}.${column}`, now });
    }
  }
  for (const key of before.keys()) if (!after.has(key)) found.push({ what: `-${table}`, now: "" });
  return found;
}
