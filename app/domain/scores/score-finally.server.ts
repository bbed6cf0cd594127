import { statusesWhere } from "~/domain/applications/application";
import { isDecided } from "~/domain/applications/decided";
import { formulaOf, type PlanStage } from "~/domain/stages/plan-stage";
import type { Tx } from "~/platform/db.server";
import { finalScore } from "./final-score";

/**
 * Joins the totals of the stages to the final scores of applications, by the weights of the plan. What has been decided
 * on keeps the score it was decided by.
 */
export async function scoreFinally(
  tx: Tx,
  stages: readonly PlanStage[],
  applicationIds: readonly string[],
): Promise<void> {
  const formula = formulaOf(stages);
  const totals = await tx.stageScore.findMany({
    where: { applicationId: { in: [...applicationIds] }, stageId: { in: formula.map(({ id }) => id) } },
    select: { applicationId: true, stageId: true, total: true },
  });
  const totalIn = new Map(totals.map((row) => [`${row.applicationId} ${row.stageId}`, row.total?.toNumber() ?? null]));
  const rows = applicationIds.map((id) => ({
    id,
    score: finalScore(
      formula.map((stage) => ({ weight: stage.weight, total: totalIn.get(`${id} ${stage.id}`) ?? null })),
    ),
  }));
  await tx.$executeRaw`
    update application a set score = r.score
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(id uuid, score numeric)
    where a.id = r.id and a.score is distinct from r.score
      and not a.status = any(${statusesWhere(isDecided)}::application_status[])`;
}
