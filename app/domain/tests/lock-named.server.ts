import type { Tx } from "~/platform/db.server";

/** Keeps the rows of a cohort's applications until the transaction ends, in the order everybody locks several in. */
export async function lockNamed(tx: Tx, cohortId: string, references: readonly string[]): Promise<void> {
  await tx.$queryRaw`
    select id from application where cohort_id = ${cohortId}::uuid and reference = any(${[...references]}::text[])
    order by id for update`;
}
