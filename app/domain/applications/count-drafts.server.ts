import type { Tx } from "~/platform/db.server";

/** How many are writing an application to the cohort; staff know their number, and nothing else of them. */
export async function countDrafts(tx: Tx, cohortId: string): Promise<number> {
  const [row] = await tx.$queryRaw<{ drafts: number }[]>`select drafts_in(${cohortId}::uuid) as drafts`;
  return row?.drafts ?? 0;
}
