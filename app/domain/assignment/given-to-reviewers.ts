import type { StageKind } from "~/generated/prisma/enums";

/** Kinds of stages whose applications are given to reviewers; an interview has a panel for each of its slots instead. */
export const GIVEN_TO_REVIEWERS: readonly StageKind[] = ["form_review"];

export const isGivenToReviewers = (kind: StageKind): boolean => GIVEN_TO_REVIEWERS.includes(kind);
