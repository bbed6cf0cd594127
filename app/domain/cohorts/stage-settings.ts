import { z } from "zod";

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
});
