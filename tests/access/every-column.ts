import pg from "pg";

/** What stands nowhere in the demonstration data: found in a table, it was written by who sent it. */
export const PLANTED = /mass-assigned|0190dead-0000-7000-8000-000000000000|2099-01-0[12]|987654/;

const VALUES: Record<string, string> = {
  uuid: "0190dead-0000-7000-8000-000000000000",
  boolean: "true",
  date: "2099-01-01",
  "timestamp with time zone": "2099-01-01T20:00:00.000Z",
  integer: "987654",
  bigint: "987654",
  smallint: "98",
  numeric: "987654",
  jsonb: '{"mass-assigned":true}',
};

const camel = (name: string) => name.replace(/_([a-z0-9])/g, (_whole, letter: string) => letter.toUpperCase());

type Spelling = (name: string) => string;

/** The ways in which frameworks of the world have taken fields that nobody offered; two at a time fit into a form. */
const SHAPES: readonly (readonly Spelling[])[] = [
  [camel, (name) => name],
  [(name) => `data.${camel(name)}`, (name) => `data[0].${camel(name)}`],
  [(name) => `application.${camel(name)}`, (name) => `profile.${camel(name)}`],
  [(name) => `answers.${camel(name)}`],
];

/** Columns by which somebody would be somebody else, or further than they are. A strict form refuses many for one: each comes alone too. */
const ALONE = ["status", "person_id", "role", "score", "released_at", "email_verified"];

/**
 * Every column of every table as fields of a form, in each shape, with a value of its type.
 * @returns what to send along, one list for each post
 */
export async function everyColumn(ownerUrl: string): Promise<[string, string][][]> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ name: string; type: string; last: string | null }>(
      `select distinct on (c.column_name) c.column_name as name, c.data_type as type,
         (select e.enumlabel from pg_type t join pg_enum e on e.enumtypid = t.oid where t.typname = c.udt_name
          order by e.enumsortorder desc limit 1) as last
       from information_schema.columns c where c.table_schema = 'public' and c.table_name not like '\\_%' order by 1`,
    );
    const value = ({ name, type, last }: (typeof rows)[number]) => last ?? VALUES[type] ?? `mass-assigned ${name}`;
    const together = SHAPES.map((shapes) => [
      ...new Map(rows.flatMap((row) => shapes.map((spell): [string, string] => [spell(row.name), value(row)]))),
    ]);
    const alone = rows.filter(({ name }) => ALONE.includes(name));
    return [...together, ...alone.map((row): [string, string][] => [[camel(row.name), value(row)]])];
  } finally {
    await client.end();
  }
}
