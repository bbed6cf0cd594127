import { statusesWhere } from "~/domain/applications/application";
import { awaitsDecision } from "~/domain/applications/decided";
import { currentPlan } from "~/domain/stages/current-plan.server";
import { asSystem, type Tx } from "~/platform/db.server";
import { scoreFinally } from "./score-finally.server";
import { askCalibration } from "./score-jobs.server";
import { scoreStage } from "./score-stage.server";

/**
 * Computes every score of a cohort anew after its criteria, weights or formula were corrected, for the applications that
 * wait for a decision. A fixed number of statements per stage. @returns how many applications that are
 */
export function recomputeCohort(cohortId: string): Promise<number> {
  return asSystem("recompute_scores", (tx, now) => recomputeAll(tx, now, cohortId));
}

async function recomputeAll(tx: Tx, now: Date, cohortId: string): Promise<number> {
  // By id: whoever locks several locks them in this order.
  const applications = await tx.$queryRaw<{ id: string }[]>`
    select id from application where cohort_id = ${cohortId}::uuid
      and status = any(${statusesWhere(awaitsDecision)}::application_status[]) order by id for update`;
  const ids = applications.map(({ id }) => id);
  const stages = await currentPlan(tx, cohortId);
  for (const stage of stages) {
    if (stage.criteria.length > 0) await scoreStage(tx, now, stage, ids);
  }
  await scoreFinally(tx, stages, ids);
  await askCalibration(tx, cohortId);
  return ids.length;
}
