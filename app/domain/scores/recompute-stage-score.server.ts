import type { Tx } from "~/platform/db.server";
import { recomputeStageScores } from "./recompute-stage-scores.server";

type Changed = { stageId: string; applicationId: string };

/**
 * Brings an application's score up to date in the transaction of a change beneath it: a review handed in, a test result,
 * answers that give a score. Asks for a third reviewer where the others are further apart than the stage allows.
 *
 * The application's row stays locked until the transaction ends, so two reviewers who hand in at the same moment are
 * computed one after the other. Whoever also writes reviews locks the application first.
 */
export async function recomputeStageScore(tx: Tx, now: Date, { stageId, applicationId }: Changed): Promise<void> {
  const [application] = await tx.$queryRaw<{ cohortId: string }[]>`
    select cohort_id as "cohortId" from application where id = ${applicationId}::uuid for update`;
  if (!application) return;
  await recomputeStageScores(tx, now, { cohortId: application.cohortId, stageId, applicationIds: [applicationId] });
}
