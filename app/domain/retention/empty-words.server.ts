import { DATA_MAP, personalColumns } from "~/domain/privacy/data-map";
import type { TableEntry } from "~/domain/privacy/data-map-entry";
import { useFacts } from "~/domain/privacy/data-uses";
import { Prisma } from "~/generated/prisma/client";
import type { Tx } from "~/platform/db.server";

/** How the rows of an application are found in the tables that keep what happened after its words are gone. */
const OF_APPLICATION: Record<string, Prisma.Sql> = {
  enrolment_event: Prisma.sql`enrolment_id in (select id from enrolment where application_id =`,
};

/** Tables whose rows go whole, and the application itself, which knows what is empty. */
const ELSEWHERE = [
  ...["application", "submission", "stored_file", "consent", "guardian_link", "outbox_message", "paper_consent"],
  ...["emergency_contact", "retention_notice", "erasure", "assistance"],
];

/** The columns of a table that are emptied with an application: those whose use says that they do not stay. */
export function wordsOf(entry: TableEntry): string[] {
  return personalColumns(entry).flatMap(([column, use]) => (useFacts(use).erased === "kept" ? [] : [column]));
}

/** The tables about an application whose rows stay without their words. */
export const EMPTIED_TABLES = Object.entries(DATA_MAP).filter(
  ([name, entry]) =>
    !ELSEWHERE.includes(name) &&
    ("application_id" in entry.columns || name in OF_APPLICATION) &&
    wordsOf(entry).length > 0,
);

/**
 * Takes out of an application's reviews, decisions, appeals, tests and history what somebody wrote in them; that it
 * happened, and when, stays. Made from the data map: a new column with words is emptied without anybody thinking of it.
 * @returns how many rows were emptied
 */
export async function emptyWords(tx: Tx, applicationId: string): Promise<number> {
  let emptied = 0;
  for (const [name, entry] of EMPTIED_TABLES) {
    const columns = wordsOf(entry);
    const kinds = await tx.$queryRaw<{ name: string; empty: string }[]>`
      select column_name as name, case when is_nullable = 'YES' then 'null' when data_type = 'ARRAY' then '''{}'''
        when data_type = 'jsonb' then coalesce(column_default, '''[]''') else '''''' end as empty
      from information_schema.columns where table_schema = 'public' and table_name = ${name} and column_name = any(${columns})`;
    const parent = OF_APPLICATION[name];
    const where = parent
      ? Prisma.sql`${parent} ${applicationId}::uuid)`
      : Prisma.sql`application_id = ${applicationId}::uuid`;
    // Names of tables and columns are the data map's own, and what is empty is one of four words.
    const set = Prisma.raw(kinds.map((each) => `"${each.name}" = ${each.empty}`).join(", "));
    emptied += await tx.$executeRaw`update ${Prisma.raw(`"${name}"`)} set ${set} where ${where}`;
  }
  return emptied;
}
