import { currentPlan } from "~/domain/stages/current-plan.server";
import type { Tx } from "~/platform/db.server";
import { scoreFinally } from "./score-finally.server";
import { scoreStage } from "./score-stage.server";

/**
 * Scores an application that passed the initial check in the stages where its answers alone decide: no reviewer and no
 * test will ever do it. In other stages answers are counted together with the first of those. The caller has just written
 * the application's row, so it is locked.
 */
export async function scoreAnswers(tx: Tx, now: Date, application: { id: string; cohortId: string }): Promise<void> {
  const stages = await currentPlan(tx, application.cohortId);
  const alone = stages.filter(
    ({ criteria }) => criteria.length > 0 && criteria.every(({ source }) => source === "answer"),
  );
  for (const stage of alone) await scoreStage(tx, now, stage, [application.id]);
  if (alone.length > 0) await scoreFinally(tx, stages, [application.id]);
}
