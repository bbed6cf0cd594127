import type { Tx } from "~/platform/db.server";

/**
 * Keeps the criteria of a stage as they are until the transaction ends, for whoever scores by them: many do so at once.
 * Asked before any application is locked: who holds one while others wait for it would be waited for in a circle.
 */
export async function keepCriteria(tx: Tx, stageId: string): Promise<void> {
  await tx.$executeRaw`select pg_advisory_xact_lock_shared(hashtextextended('criteria ' || ${stageId}::uuid, 0))`;
}

/** The same for the stage of a review, by its id and before anything is read. */
export async function keepCriteriaOfReview(tx: Tx, reviewId: string): Promise<void> {
  await tx.$executeRaw`
    select pg_advisory_xact_lock_shared(hashtextextended('criteria ' || stage_id, 0)) from review where id = ${reviewId}::uuid`;
}

/** The same for the stages in which an application has an unfinished paper. */
export async function keepCriteriaOfSittings(tx: Tx, reference: string): Promise<void> {
  await tx.$executeRaw`
    select pg_advisory_xact_lock_shared(hashtextextended('criteria ' || s.stage_id, 0))
    from test_sitting s join application a on a.id = s.application_id
    where a.reference = ${reference} and s.finished_at is null`;
}

/** The same for every stage of a cohort. */
export async function keepCriteriaOfCohort(tx: Tx, cohortId: string): Promise<void> {
  await tx.$executeRaw`
    select pg_advisory_xact_lock_shared(hashtextextended('criteria ' || id, 0)) from cohort_stage where cohort_id = ${cohortId}::uuid`;
}

/** Waits for all who are scoring in a stage, and lets others score only once its criteria have been changed. */
export async function changeCriteria(tx: Tx, stageId: string): Promise<void> {
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended('criteria ' || ${stageId}::uuid, 0))`;
}
