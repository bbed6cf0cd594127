import { Prisma } from "~/generated/prisma/client";
import { asSystem } from "~/platform/db.server";
import type { SealedColumn } from "./sealed-columns.server";

const BATCH = 500;

/** A sealed value where it stands: its row, the text it is stored as, and what it is bound to. */
export type SealedRow = { id: string; stored: string; boundTo: string };

/** Hands every sealed value of a column over, in batches by their rows' order, each read in a transaction of its own. */
export async function eachBatch(
  column: SealedColumn,
  work: (rows: SealedRow[]) => Promise<void> | void,
): Promise<void> {
  const { table, id, boundBy, boundTo, stored } = column;
  for (let after: string | null = null; ; ) {
    const since: Prisma.Sql = after === null ? Prisma.empty : Prisma.sql`and t.${id} > ${after}::uuid`;
    const rows = await asSystem(
      "rotate_keys",
      (tx) => tx.$queryRaw<{ id: string; stored: string; boundBy: string }[]>`
        select t.${id}::text as id, ${stored} as stored, t.${boundBy}::text as "boundBy" from ${table} t
        where ${stored} is not null ${since} order by t.${id} limit ${BATCH}`,
    );
    if (rows.length > 0) await work(rows.map(({ boundBy, ...row }) => ({ ...row, boundTo: boundTo(boundBy) })));
    if (rows.length < BATCH) return;
    after = rows.at(-1)?.id ?? null;
  }
}
