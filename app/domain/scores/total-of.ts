import type { Criterion } from "../cohorts/rubric-content";
import { rounded, STAGE_DECIMALS } from "./exact";

/** The scores of one view of an application by criterion, 0 to 5; a criterion without one is missing. */
export type CriterionScores = Readonly<Record<string, number | undefined>>;

type Weighted = Pick<Criterion, "key" | "weight">;

/** The highest score of a criterion. */
const HIGHEST = 5;

/**
 * Σ score / 5 × weight: the total of one view of an application in a stage, 0 to 100 where the weights add up to 100.
 * @param scores those of the reviewer together with those the system gives, which count for every reviewer alike
 * @returns null until every criterion has a score, and where there is no criterion
 */
export function totalOf(scores: CriterionScores, criteria: readonly Weighted[]): number | null {
  if (criteria.length === 0) return null;
  let sum = 0;
  for (const { key, weight } of criteria) {
    const score = Object.hasOwn(scores, key) ? scores[key] : undefined;
    if (score === undefined) return null;
    sum += score * weight;
  }
  return rounded(sum / HIGHEST, STAGE_DECIMALS);
}
