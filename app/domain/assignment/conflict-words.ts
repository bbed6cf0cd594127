import type { ConflictFound } from "./conflict-rules";

/** Why a reviewer is not given an application: a conflict, or that they gave it back or it was taken from them. */
export const EXCLUDED_FOR = [
  "own_application",
  "declared",
  "own_guardian",
  "same_family",
  "same_unit",
  "same_school",
  "abstained",
  "taken_back",
] as const satisfies readonly (ConflictFound | "abstained" | "taken_back")[];

export type ExcludedFor = (typeof EXCLUDED_FOR)[number];

/** The sentence that refuses a pair, of the texts `blockers`. */
export const CONFLICT_BLOCKERS = {
  own_application: "assignment.conflict.ownApplication",
  declared: "assignment.conflict.declared",
  own_guardian: "assignment.conflict.ownGuardian",
  same_family: "assignment.conflict.sameFamily",
  same_unit: "assignment.conflict.sameUnit",
  same_school: "assignment.conflict.sameSchool",
} as const satisfies Record<ConflictFound, string>;
