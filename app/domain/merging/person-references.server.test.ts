import pg from "pg";
import { expect, test } from "vitest";
import { PERSON_REFERENCES } from "./person-references";

/** Columns that name a person or an account: by a foreign key, or by what they are called. */
const REFERENCES = `
  select c.conrelid::regclass::text || '.' || a.attname as name from pg_constraint c
    join pg_attribute a on a.attrelid = c.conrelid and a.attnum = any (c.conkey)
    where c.contype = 'f' and c.confrelid in ('person'::regclass, 'app_user'::regclass)
  union
  select table_name || '.' || column_name from information_schema.columns
    where table_schema = 'public' and udt_name = 'uuid' and column_name ~ '(^|_)(person_id|user_id|reviewer_id|by_id)$'`;

async function referencesIn(extra = ""): Promise<string[]> {
  const client = new pg.Client({ connectionString: process.env.DATABASE_OWNER_URL });
  await client.connect();
  try {
    await client.query("begin");
    if (extra) await client.query(extra);
    const { rows } = await client.query<{ name: string }>(REFERENCES);
    return rows.map(({ name }) => name.replaceAll('"', "")).sort();
  } finally {
    await client.query("rollback");
    await client.end();
  }
}

test("Every column that names a person is named, with what becomes of it when two accounts become one", async () => {
  expect(await referencesIn(), "say in PERSON_REFERENCES what becomes of it, and see to it in moveRows").toEqual(
    Object.keys(PERSON_REFERENCES).sort(),
  );
});

test("A new table that points to people is noticed, with a foreign key or without", async () => {
  const found = await referencesIn(
    "create table badge (holder uuid references person (id)); create table wish (granted_by_id uuid)",
  );
  expect(found.filter((name) => !(name in PERSON_REFERENCES))).toEqual(["badge.holder", "wish.granted_by_id"]);
});
