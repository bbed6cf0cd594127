import { readSetting } from "~/domain/settings/read-setting.server";
import { currentPlan } from "~/domain/stages/current-plan.server";
import { isReviewed, type PlanStage } from "~/domain/stages/plan-stage";
import { asSystem, type Tx } from "~/platform/db.server";
import { calibrate } from "./calibrate";
import { combine } from "./combine";
import { loadSystemScores } from "./load-system-scores.server";
import { reviewScoresSchema } from "./score-stage.server";
import { totalOf } from "./total-of";

/**
 * Computes a cohort's calibrated scores anew. They stand beside the raw ones and decide nothing, so they may follow a
 * little later; no application is locked for them.
 */
export function calibrateCohort(cohortId: string): Promise<void> {
  return asSystem("calibrate_scores", async (tx, now) => {
    const least = await readSetting(tx, now, "scores.leastReviewsToCalibrate");
    for (const stage of await currentPlan(tx, cohortId)) {
      if (isReviewed(stage)) await calibrateStage(tx, stage, least);
    }
  });
}

async function calibrateStage(tx: Tx, stage: PlanStage, least: number): Promise<void> {
  const reviews = await tx.review.findMany({
    where: { stageId: stage.id, state: "submitted" },
    select: { applicationId: true, reviewerId: true, scores: true },
  });
  const ids = [...new Set(reviews.map(({ applicationId }) => applicationId))];
  const system = await loadSystemScores(tx, stage, ids);
  const complete = reviews.flatMap(({ applicationId, reviewerId, scores }) => {
    const total = totalOf({ ...reviewScoresSchema.parse(scores), ...system.get(applicationId) }, stage.criteria);
    return total === null ? [] : [{ applicationId, reviewerId, total }];
  });
  const calibrated = calibrate(complete, least);
  const byApplication = new Map<string, { total: number; known: boolean }[]>();
  for (const [at, { applicationId, total }] of complete.entries()) {
    const own = calibrated[at] ?? null;
    const views = byApplication.get(applicationId) ?? [];
    byApplication.set(applicationId, [...views, { total: own ?? total, known: own !== null }]);
  }
  const rows = [...byApplication].map(([id, views]) => ({
    id,
    // With nobody's severity known it would only repeat the raw score.
    calibrated: views.some(({ known }) => known)
      ? combine(
          views.map(({ total }) => total),
          stage.rules.combinedBy,
        ).total
      : null,
  }));
  await tx.$executeRaw`
    update stage_score s set calibrated = case when s.total is null then null else r.calibrated end
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(id uuid, calibrated numeric)
    where s.stage_id = ${stage.id}::uuid and s.application_id = r.id and s.calibrated is distinct from r.calibrated`;
}
