import { deviationOf, meanOf } from "./combine";
import { rounded, STAGE_DECIMALS } from "./exact";

export type CompleteReview = { reviewerId: string; total: number };

/**
 * Each total with its reviewer's severity taken out: s' = μ + σ · (s − μr) / σr, between 0 and 100, where μ and σ are those
 * of all complete reviews of the stage and μr and σr the reviewer's own. It is shown beside the raw one, never instead of it.
 * @param least complete reviews a reviewer must have; with fewer, or when all of theirs are equal, nothing is known of
 *   their severity
 * @returns in the order given; null where the total cannot be calibrated
 */
export function calibrate(reviews: readonly CompleteReview[], least: number): (number | null)[] {
  if (reviews.length === 0) return [];
  const totals = reviews.map(({ total }) => total).sort((a, b) => a - b);
  const [mean, deviation] = [meanOf(totals), deviationOf(totals)];
  const byReviewer = new Map<string, number[]>();
  for (const { reviewerId, total } of reviews) {
    byReviewer.set(
      reviewerId,
      [...(byReviewer.get(reviewerId) ?? []), total].sort((a, b) => a - b),
    );
  }
  const own = new Map<string, { mean: number; deviation: number }>();
  for (const [reviewerId, theirs] of byReviewer) {
    const spread = deviationOf(theirs);
    if (theirs.length >= least && spread > 0) own.set(reviewerId, { mean: meanOf(theirs), deviation: spread });
  }
  return reviews.map(({ reviewerId, total }) => {
    const severity = own.get(reviewerId);
    if (!severity) return null;
    const shifted = mean + (deviation * (total - severity.mean)) / severity.deviation;
    return rounded(Math.min(100, Math.max(0, shifted)), STAGE_DECIMALS);
  });
}
