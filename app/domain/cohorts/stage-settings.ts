import { z } from "zod";

/** When a reviewer sees what the others gave. */
export const SCORES_SEEN = ["never", "afterOwn", "always"] as const;

/** How the totals of an application's reviewers become its score. */
export const COMBINED_BY = ["mean", "median"] as const;

/** What moves applications on to the next stage. */
export const ADVANCED_BY = ["clock", "hand"] as const;

/** What gives reviewers to applications that come into a stage after its first assignment. */
export const LATE_ASSIGNED_BY = ["clock", "hand"] as const;

/**
 * What a stage of selection needs beside its dates, stored as JSON. Each kind of stage uses its own few; unknown keys
 * are kept for the kinds that come later.
 */
export const stageSettingsSchema = z.looseObject({
  /** A test on line rather than on paper. */
  online: z.boolean().optional(),
  questions: z.number().int().positive().optional(),
  minutes: z.number().int().positive().optional(),
  /** Minutes of one interview. */
  slotMinutes: z.number().int().positive().optional(),
  /** Code of the unit where the stage takes place. */
  placeUnit: z.string().nullish(),
  /** Least final score, 0 to 100. */
  passMark: z.number().min(0).max(100).optional(),
  /** How many reviewers an application has. */
  reviewers: z.number().int().min(1).max(9).optional(),
  /** At most this many applications for one reviewer; absent: as many as come. */
  mostPerReviewer: z.number().int().min(1).max(10_000).optional(),
  /** Reviewers see neither names nor what gives them away. */
  namesHidden: z.boolean().optional(),
  scoresSeen: z.enum(SCORES_SEEN).optional(),
  combinedBy: z.enum(COMBINED_BY).optional(),
  /** Totals further apart than this, in points of 100, ask for a third reviewer. */
  thirdReviewerAbove: z.number().min(0).max(100).optional(),
  advancedBy: z.enum(ADVANCED_BY).optional(),
  lateAssignedBy: z.enum(LATE_ASSIGNED_BY).optional(),
});

export type StageSettings = z.output<typeof stageSettingsSchema>;
