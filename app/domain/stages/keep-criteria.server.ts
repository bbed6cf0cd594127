import type { Tx } from "~/platform/db.server";

/**
 * Keeps the criteria of a stage as they are until the transaction ends, for whoever scores by them: many do so at once.
 * By the id of one of its reviews, and before anything is read.
 */
export async function keepCriteriaOfReview(tx: Tx, reviewId: string): Promise<void> {
  await tx.$executeRaw`
    select pg_advisory_xact_lock_shared(hashtextextended('criteria ' || stage_id, 0)) from review where id = ${reviewId}::uuid`;
}

/** Waits for all who are scoring in a stage, and lets others score only once its criteria have been changed. */
export async function changeCriteria(tx: Tx, stageId: string): Promise<void> {
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended('criteria ' || ${stageId}::uuid, 0))`;
}
