import type { ReviewPurpose, ReviewState } from "~/generated/prisma/enums";
import type { Criterion } from "../cohorts/rubric-content";
import type { ReviewRules } from "../stages/review-rules";
import { type Combined, combine } from "./combine";
import { type CriterionScores, totalOf } from "./total-of";

export type CountedReview = {
  reviewerId: string;
  purpose: ReviewPurpose;
  state: ReviewState;
  /** As the reviewer gave them. */
  scores: CriterionScores;
};

type ScoredStage = {
  criteria: readonly Pick<Criterion, "key" | "weight" | "source">[];
  rules: Pick<ReviewRules, "reviewers" | "combinedBy" | "thirdReviewerAbove">;
};

export type StageScoreOf = Combined & {
  /** The complete totals, each with whose it is; one of nobody where no reviewer scores in the stage. */
  complete: { reviewerId: string | null; total: number }[];
  /** The reviewers are further apart than the stage allows, and nobody has been asked for a third view. */
  needsThird: boolean;
};

const ANSWERABLE: readonly ReviewState[] = ["assigned", "submitted"];

/**
 * An application's score in a stage. It has a total once as many reviews are complete as the stage asks for, a panel of
 * interviewers once all of them are; then every complete review counts, a third one too. Where no reviewer scores, the
 * system's scores stand alone.
 * @param system the scores of tests and answers, which count for every reviewer alike
 */
export function stageScoreOf(
  { criteria, rules }: ScoredStage,
  reviews: readonly CountedReview[],
  system: CriterionScores,
): StageScoreOf {
  if (!criteria.some(({ source }) => source === "reviewer")) {
    const total = totalOf(system, criteria);
    const complete = total === null ? [] : [{ reviewerId: null, total }];
    return { ...combine(total === null ? [] : [total], rules.combinedBy), complete, needsThird: false };
  }
  const asked = reviews.filter(({ state }) => ANSWERABLE.includes(state));
  const complete = asked
    .filter(({ state }) => state === "submitted")
    .flatMap(({ reviewerId, scores }) => {
      const total = totalOf({ ...scores, ...system }, criteria);
      return total === null ? [] : [{ reviewerId, total }];
    });
  const combined = combine(
    complete.map(({ total }) => total),
    rules.combinedBy,
  );
  const panel = asked.filter(({ purpose }) => purpose === "panel").length;
  const enough = combined.count >= (panel > 0 ? panel : rules.reviewers);
  return {
    ...combined,
    total: enough ? combined.total : null,
    complete,
    needsThird:
      enough &&
      panel === 0 &&
      (combined.gap ?? 0) > rules.thirdReviewerAbove &&
      !asked.some(({ purpose }) => purpose === "third"),
  };
}
