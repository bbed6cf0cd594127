import { actionOf } from "~/domain/applications/application";
import type { Criterion } from "~/domain/cohorts/rubric-content";
import type { ReviewRules } from "~/domain/stages/review-rules";
import type { ApplicationStatus, ReviewState } from "~/generated/prisma/enums";

/** The highest score of a criterion; the lowest is 0, and all are whole. */
export const MOST_SCORE = 5;
export const SCORES = [0, 1, 2, 3, 4, 5] as const;

/** How sure a reviewer is: 1 unsure, 2 fairly sure, 3 sure. */
export const CONFIDENCES = [1, 2, 3] as const;

/** Characters. */
export const MOST_COMMENT = 2000;
export const MOST_ADVICE = 1000;
export const MOST_REASON = 500;

/** Waits for its reviewer. */
export const isWaiting = (state: ReviewState): boolean => state === "assigned";
/** Handed in: it counts and is read only. */
export const isHandedIn = (state: ReviewState): boolean => state === "submitted";
/** The reviewer gave it back; they see that, and nothing of the application any more. */
export const isGivenBack = (state: ReviewState): boolean => state === "declined" || state === "abstained";

/** Whether a reviewer sees what the others gave: never, once their own is handed in, or always. */
export const seesOthers = ({ scoresSeen }: Pick<ReviewRules, "scoresSeen">, own: ReviewState): boolean =>
  scoresSeen === "always" || (scoresSeen === "afterOwn" && isHandedIn(own));

/** The states in which an application is judged: those from which a packet decides about it. */
export const JUDGED: readonly ApplicationStatus[] = actionOf("not_select").from;

/** What reviewers score in a stage, in the rubric's order. */
export function ownCriteria<C extends Pick<Criterion, "stage" | "source">>(criteria: readonly C[], stage: string): C[] {
  return criteria.filter((criterion) => criterion.stage === stage && criterion.source === "reviewer");
}
