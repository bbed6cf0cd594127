import { z } from "zod";
import type { PlanStage } from "~/domain/stages/plan-stage";
import type { Tx } from "~/platform/db.server";
import { loadSystemScores } from "./load-system-scores.server";
import { type CountedReview, type StageScoreOf, stageScoreOf } from "./stage-score-of";

/** Scores of criteria as a review keeps them; one that is not given yet may be kept as null. */
export const reviewScoresSchema = z
  .record(z.string(), z.number().min(0).max(5).nullish())
  .transform((scores) =>
    Object.fromEntries(Object.entries(scores).map(([key, score]) => [key, score ?? undefined] as const)),
  );

/**
 * Computes and keeps the scores of applications in one stage from what lies beneath them: reviews, test results, answers.
 * The applications' rows must be locked by the caller, so that of two changes at once the later sees the earlier one.
 */
export async function scoreStage(
  tx: Tx,
  now: Date,
  stage: PlanStage,
  applicationIds: readonly string[],
): Promise<Map<string, StageScoreOf>> {
  const reviews = await reviewsOf(tx, stage.id, applicationIds);
  const system = await loadSystemScores(tx, stage, applicationIds);
  const scores = new Map(
    applicationIds.map((id) => [id, stageScoreOf(stage, reviews.get(id) ?? [], system.get(id) ?? {})] as const),
  );
  const rows = [...scores].map(([id, { total, count, deviation, gap }]) => ({ id, total, count, deviation, gap }));
  await tx.$executeRaw`
    insert into stage_score (application_id, stage_id, total, count, deviation, gap, computed_at)
    select r.id, ${stage.id}::uuid, r.total, r.count, r.deviation, r.gap, ${now}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as r(id uuid, total numeric, count int, deviation numeric, gap numeric)
    on conflict (application_id, stage_id) do update
      set total = excluded.total, count = excluded.count, deviation = excluded.deviation, gap = excluded.gap,
        computed_at = excluded.computed_at
      where (stage_score.total, stage_score.count, stage_score.deviation, stage_score.gap)
        is distinct from (excluded.total, excluded.count, excluded.deviation, excluded.gap)`;
  return scores;
}

async function reviewsOf(
  tx: Tx,
  stageId: string,
  applicationIds: readonly string[],
): Promise<Map<string, CountedReview[]>> {
  const rows = await tx.review.findMany({
    where: { stageId, applicationId: { in: [...applicationIds] } },
    select: { applicationId: true, reviewerId: true, purpose: true, state: true, scores: true },
  });
  const found = new Map<string, CountedReview[]>();
  for (const { applicationId, scores, ...review } of rows) {
    const counted = { ...review, scores: reviewScoresSchema.parse(scores) };
    found.set(applicationId, [...(found.get(applicationId) ?? []), counted]);
  }
  return found;
}
