import { z } from "zod";
import { trilingualSchema } from "../trilingual-schema";

/** What everybody may know of a rubric: the criteria of each stage and their weights, 100 per stage. */
export const rubricContentSchema = z.looseObject({
  criteria: z.array(
    z.looseObject({
      key: z.string(),
      name: trilingualSchema,
      guidance: trilingualSchema.optional(),
      /** Key of the stage in which it is scored. */
      stage: z.string(),
      weight: z.number().min(0).max(100),
      /** reviewer, test or answer. */
      source: z.string(),
    }),
  ),
});
