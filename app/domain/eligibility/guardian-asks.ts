import { z } from "zod";

/** How a cohort asks guardians something: not at all, as their free choice, or as needed to take part. */
export const ASKED_HOW = ["no", "free", "required"] as const;

/** What a cohort asks guardians of minors besides taking part, data and images. */
export const guardianAsksSchema = z.strictObject({
  /** Travel outside the city with the group. */
  travel: z.enum(ASKED_HOW),
  /** First aid and the way to a doctor in an emergency. */
  emergencyCare: z.enum(ASKED_HOW),
  /** Whom to call in an emergency: a name and a phone. */
  emergencyContact: z.boolean(),
});

export type GuardianAsks = z.infer<typeof guardianAsksSchema>;

export const NO_GUARDIAN_ASKS: GuardianAsks = { travel: "no", emergencyCare: "no", emergencyContact: false };
