import { Prisma } from "~/generated/prisma/client";
import type { Tx } from "~/platform/db.server";
import { DATA_MAP, personalColumns } from "./data-map";
import type { Whose } from "./data-map-entry";
import { type DataUse, useFacts } from "./data-uses";

/** How the rows about a person are found in a table `t`, by whom its rows are about. */
const WHERE: Record<Exclude<Whose, "nobody">, (personId: string) => Prisma.Sql> = {
  self: (id) => Prisma.sql`t.id = ${id}::uuid`,
  person: (id) => Prisma.sql`t.person_id = ${id}::uuid`,
  // What they did under another account that they have brought together with this one is theirs as well.
  actor: (id) => Prisma.sql`t.actor_person_id in (select id from person where ${id}::uuid in (id, merged_into_id))`,
  user: (id) => Prisma.sql`t.user_id in (select id from app_user where person_id = ${id}::uuid)`,
  address: (id) => Prisma.sql`t.email in (select email from app_user where person_id = ${id}::uuid)`,
  application: (id) => Prisma.sql`t.application_id in (select id from application where person_id = ${id}::uuid)`,
  enrolment: (id) => Prisma.sql`t.enrolment_id in (select id from enrolment where person_id = ${id}::uuid)`,
};

/** A table that holds something about single people, with the columns of it that are theirs to have. */
export type PersonalTable = { name: string; whose: Exclude<Whose, "nobody">; columns: [string, DataUse][] };

/** The tables that belong into the export of a person's data, in the order of the data map. */
export const EXPORTED_TABLES: readonly PersonalTable[] = Object.entries(DATA_MAP).flatMap(([name, entry]) => {
  const { whose } = entry;
  const columns = personalColumns(entry).filter(([, use]) => typeof useFacts(use).exported === "string");
  return whose === "nobody" || columns.length === 0 ? [] : [{ name, whose, columns }];
});

/** What a table holds about a person, column by column as the database has it; binary values as hexadecimal. */
export async function rowsAbout(tx: Tx, personId: string, table: PersonalTable): Promise<Record<string, unknown>[]> {
  // Names of tables and columns are the data map's own, never anybody's input.
  const columns = Prisma.raw(table.columns.map(([column]) => `t."${column}"`).join(", "));
  const rows = await tx.$queryRaw<{ row: Record<string, unknown> }[]>`
    select to_jsonb(x) as row from (
      select ${columns} from ${Prisma.raw(`"${table.name}"`)} t where ${WHERE[table.whose](personId)}
    ) x`;
  return rows.map(({ row }) => row);
}

/** The uses for which something is held about a person: one statement over all tables. */
export async function heldUses(tx: Tx, personId: string): Promise<Set<DataUse>> {
  const parts = Object.entries(DATA_MAP).flatMap(([name, entry]) => {
    const { whose } = entry;
    if (whose === "nobody") return [];
    return [...byUse(personalColumns(entry))].map(([use, columns]) => {
      const given = Prisma.raw(columns.map((column) => `t."${column}"`).join(", "));
      return Prisma.sql`select ${use} as use where exists (select from ${Prisma.raw(`"${name}"`)} t
        where ${WHERE[whose](personId)} and num_nonnulls(${given}) > 0)`;
    });
  });
  const rows = await tx.$queryRaw<{ use: DataUse }[]>`${Prisma.join(parts, " union ")}`;
  return new Set(rows.map(({ use }) => use));
}

function byUse(columns: [string, DataUse][]): Map<DataUse, string[]> {
  const groups = new Map<DataUse, string[]>();
  for (const [column, use] of columns) groups.set(use, [...(groups.get(use) ?? []), column]);
  return groups;
}
