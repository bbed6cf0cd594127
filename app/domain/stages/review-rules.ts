import type {
  ADVANCED_BY,
  COMBINED_BY,
  LATE_ASSIGNED_BY,
  SCORES_SEEN,
  StageSettings,
} from "~/domain/cohorts/stage-settings";
import type { StageKind } from "~/generated/prisma/enums";

/** The rules of review in a stage, with what holds where its settings say nothing. */
export type ReviewRules = {
  /** Reviewers per application. */
  reviewers: number;
  /** At most this many applications per reviewer; null: no limit. */
  mostPerReviewer: number | null;
  namesHidden: boolean;
  scoresSeen: (typeof SCORES_SEEN)[number];
  combinedBy: (typeof COMBINED_BY)[number];
  /** Points of 100. */
  thirdReviewerAbove: number;
  advancedBy: (typeof ADVANCED_BY)[number];
  lateAssignedBy: (typeof LATE_ASSIGNED_BY)[number];
};

/** What a new stage starts with (docs/domain.md, "Review and decision"); each is a setting of the stage. */
const INITIAL = {
  reviewers: 2,
  scoresSeen: "afterOwn",
  combinedBy: "mean",
  thirdReviewerAbove: 25,
  advancedBy: "clock",
  lateAssignedBy: "clock",
} as const;

/** Whoever meets a candidate knows their name; on paper it is hidden unless the stage says otherwise. */
const hiddenIn = (kind: StageKind): boolean => kind === "form_review";

/** The rules of review that hold in a stage. */
export function reviewRulesOf({ kind, settings }: { kind: StageKind; settings: StageSettings }): ReviewRules {
  return {
    reviewers: settings.reviewers ?? INITIAL.reviewers,
    mostPerReviewer: settings.mostPerReviewer ?? null,
    namesHidden: settings.namesHidden ?? hiddenIn(kind),
    scoresSeen: settings.scoresSeen ?? INITIAL.scoresSeen,
    combinedBy: settings.combinedBy ?? INITIAL.combinedBy,
    thirdReviewerAbove: settings.thirdReviewerAbove ?? INITIAL.thirdReviewerAbove,
    advancedBy: settings.advancedBy ?? INITIAL.advancedBy,
    lateAssignedBy: settings.lateAssignedBy ?? INITIAL.lateAssignedBy,
  };
}
