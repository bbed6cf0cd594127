import { z } from "zod";

/** One line of the initial check: a requirement or document, whether it is met, and what was seen. */
export const checkFindingSchema = z.strictObject({
  key: z.string().min(1).max(80),
  met: z.boolean(),
  note: z.string().max(500).optional(),
});

export type CheckFinding = z.infer<typeof checkFindingSchema>;
