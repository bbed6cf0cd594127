import { randomUUID } from "node:crypto";
import type pg from "pg";

type Column = {
  name: string;
  type: string;
  nullable: boolean;
  preset: boolean;
  refers: string | null;
  first: string | null;
};

/** Values a table's checks ask for, by "table.column"; everything else follows from the column's type. */
export type Given = Record<string, unknown>;

const BY_TYPE: Record<string, unknown> = {
  text: "canary",
  jsonb: "{}",
  bool: false,
  int2: 1,
  int4: 1,
  int8: 1,
  numeric: 1,
  date: "2027-01-04",
  timestamptz: "2027-01-04T08:00:00Z",
  bytea: Buffer.from("canary"),
  _text: [],
  _uuid: [],
};

const COLUMNS = `
  select a.attname as name, t.typname as type, not a.attnotnull as nullable, a.atthasdef or a.attidentity <> '' as preset,
    (select f.confrelid::regclass::text from pg_constraint f where f.conrelid = a.attrelid and f.contype = 'f'
      and f.conkey = array[a.attnum]) as refers,
    (select e.enumlabel from pg_enum e where e.enumtypid = t.oid order by e.enumsortorder limit 1) as first
  from pg_attribute a join pg_type t on t.oid = a.atttypid
  where a.attrelid = $1::regclass and a.attnum > 0 and not a.attisdropped and a.attgenerated = '' order by a.attnum`;

/** Columns that may be null and yet say whose the row is. */
const WHOSE = new Set(["person_id", "application_id", "email"]);

/** Instants that a check wants after another one. */
const ENDS = new Set(["ends_at", "expires_at", "until"]);
const LATER = "2027-01-04T09:00:00Z";

/**
 * Rows of one world: a row of any table, with the rows it refers to, each made once. Written by the owner past all rules of
 * the domain, so that a table nobody thought of has its row too.
 */
export function worldOf(client: pg.Client, name: string, given: Given) {
  const made = new Map<string, Promise<Record<string, unknown>>>();
  const rowOf = (table: string): Promise<Record<string, unknown>> => {
    const row = made.get(table) ?? insert(table);
    made.set(table, row);
    return row;
  };

  async function insert(table: string): Promise<Record<string, unknown>> {
    const { rows: columns } = await client.query<Column>(COLUMNS, [table]);
    const values: [string, unknown][] = [];
    for (const column of columns) {
      const key = `${table}.${column.name}`;
      if (key in given) values.push([column.name, given[key]]);
      else if (!WHOSE.has(column.name) && (column.nullable || column.preset)) continue;
      else if (column.refers) values.push([column.name, await keyOf(column.refers)]);
      else values.push([column.name, madeUp(column)]);
    }
    const names = values.map(([column]) => `"${column}"`).join(", ");
    const places = values.map((_, at) => `$${at + 1}`).join(", ");
    const { rows } = await client.query(
      `insert into "${table}" as t (${names}) values (${places}) returning to_jsonb(t) || jsonb_build_object('ctid', t.ctid::text) as row`,
      values.map(([, value]) => value),
    );
    return rows[0].row;
  }

  async function keyOf(table: string): Promise<unknown> {
    const row = await rowOf(table);
    return row.id ?? row.person_id ?? row.user_id;
  }

  /** Texts differ from world to world: many of them are unique. */
  function madeUp({ name: column, type, first }: Column): unknown {
    if (first !== null) return first;
    if (type === "uuid") return randomUUID();
    if (column === "language") return "az";
    if (ENDS.has(column)) return LATER;
    const value = BY_TYPE[type];
    if (value === undefined) throw new Error(`no value for a column of type ${type}: ${column}`);
    return type === "text" ? `${value} ${name} ${column}` : value;
  }

  return { rowOf };
}
