import { askThirdReviewer } from "~/domain/assignment/ask-third-reviewer.server";
import { currentPlan } from "~/domain/stages/current-plan.server";
import { actAsPortal, type Tx } from "~/platform/db.server";
import { scoreFinally } from "./score-finally.server";
import { askCalibration } from "./score-jobs.server";
import { scoreStage } from "./score-stage.server";

type Changed = { cohortId: string; stageId: string; applicationIds: readonly string[] };

/**
 * Brings the scores of several applications of one cohort up to date in the transaction of a change beneath them, at a fixed
 * number of statements beside those for third reviewers. The caller keeps the applications locked.
 */
export function recomputeStageScores(tx: Tx, now: Date, changed: Changed): Promise<void> {
  return actAsPortal(tx, "recompute_scores", () => recompute(tx, now, changed));
}

async function recompute(tx: Tx, now: Date, changed: Changed): Promise<void> {
  const { cohortId, stageId, applicationIds } = changed;
  const stages = await currentPlan(tx, cohortId);
  const stage = stages.find(({ id }) => id === stageId);
  if (!stage) return;
  const scores = await scoreStage(tx, now, stage, applicationIds);
  await scoreFinally(tx, stages, applicationIds);
  for (const [applicationId, { needsThird }] of scores) {
    if (needsThird) await askThirdReviewer(tx, now, { stageId, applicationId });
  }
  const reviewed = [...scores.values()].some(({ complete }) => complete.some(({ reviewerId }) => reviewerId !== null));
  if (reviewed) await askCalibration(tx, cohortId);
}
