import { z } from "zod";
import { trilingualSchema } from "../trilingual-schema";

/** What a locked plan says of scoring; the rest of it stays as it was stored. */
export const lockedPlanSchema = z.looseObject({
  stages: z.array(
    z.looseObject({
      key: z.string(),
      name: trilingualSchema,
      weight: z.number().nullable(),
      criteria: z.array(z.looseObject({ key: z.string(), name: trilingualSchema, weight: z.number() })),
    }),
  ),
  passMark: z.number().nullable(),
});
