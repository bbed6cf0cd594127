import { z } from "zod";
import { lastBakuDayBefore } from "../calendar/baku-time";
import { isLocalDate, type LocalDate } from "../calendar/local-date";
import { guardianAsksSchema, NO_GUARDIAN_ASKS } from "./guardian-asks";

const languageNeedSchema = z.strictObject({ language: z.string(), minLevel: z.string() });

/** Who may apply to a cohort: settings of the cohort, stored as JSON. */
export const eligibilityRulesSchema = z.strictObject({
  minAge: z.number().int().min(0),
  maxAge: z.number().int().max(150),
  maxAgeInclusive: z.boolean(),
  referenceDate: z.strictObject({
    /** The day on which the age counts. */
    rule: z.enum(["callClose", "cohortStart", "fixedDate"]),
    fixedDate: z.string().refine(isLocalDate).nullable(),
  }),
  citizenship: z.strictObject({
    citizens: z.boolean(),
    lawfulResidents: z.boolean(),
    stateless: z.boolean(),
    otherForeigners: z.boolean(),
  }),
  education: z.strictObject({
    levels: z.array(z.string()).min(1),
    /** For students of the lowest of these levels; those of higher ones are past it. */
    minStudyYear: z.number().int().nullable(),
    graduatesAllowed: z.boolean(),
  }),
  languages: z.strictObject({ allOf: z.array(languageNeedSchema), anyOf: z.array(languageNeedSchema) }),
  guardianConsentUnder: z.number().int(),
  guardianConsentRequiredBefore: z.literal("submitted"),
  guardianConsentLapseDays: z.number().int(),
  guardianAsks: guardianAsksSchema.default(NO_GUARDIAN_ASKS),
});

export type EligibilityRules = z.infer<typeof eligibilityRulesSchema>;

/** The day on which the age counts. `closesAt` is exclusive, as the column holds it. */
export function eligibilityDay(rules: EligibilityRules, cohort: { closesAt: Date; startsOn: LocalDate }): LocalDate {
  const { rule, fixedDate } = rules.referenceDate;
  if (rule === "fixedDate" && fixedDate !== null) return fixedDate;
  return rule === "cohortStart" ? cohort.startsOn : lastBakuDayBefore(cohort.closesAt);
}
