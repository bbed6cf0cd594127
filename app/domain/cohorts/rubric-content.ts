import { z } from "zod";
import { trilingualSchema } from "../trilingual-schema";

/** Who gives a criterion its score. */
export const CRITERION_SOURCES = ["reviewer", "test", "answer"] as const;

/** A criterion as stored in a rubric. */
export const criterionSchema = z.looseObject({
  key: z.string(),
  name: trilingualSchema,
  guidance: trilingualSchema.optional(),
  /** Key of the stage in which it is scored. */
  stage: z.string(),
  /** Share of the stage's total in per cent; those of one stage add up to 100. */
  weight: z.number().min(0).max(100),
  source: z.enum(CRITERION_SOURCES),
  /** Keys of the questions it is judged by: `motivation`, `profile.languages`, `test`, `interview`. */
  basedOn: z.array(z.string()).default([]),
  /** For the source `answer`: the score 0 to 5 of each option. */
  answerScores: z.record(z.string(), z.number().min(0).max(5)).optional(),
});

export type Criterion = z.output<typeof criterionSchema>;

/** A rubric: its criteria by stage, and the words of the levels 0 to 5 where they are its own. */
export const rubricContentSchema = z.looseObject({
  name: trilingualSchema.optional(),
  criteria: z.array(criterionSchema),
  levelWords: z.array(z.object({ score: z.number().int().min(0).max(5), name: trilingualSchema })).default([]),
});
