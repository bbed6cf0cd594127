import { z } from "zod";
import { eligibilityRulesSchema } from "~/domain/eligibility/eligibility-rules";
import { trilingualSchema } from "~/domain/trilingual-schema";
import cohortsData from "../../data/cohorts.json";

const dateSchema = z.object({
  offsetDays: z.number().int(),
  snapTo: z.enum(["none", "workingDay", "saturday"]),
  /** Wall clock time in Baku; a day without one means the whole day. */
  time: z.string().optional(),
});

const STAGE_KINDS = {
  initialCheck: "initial_check",
  formReview: "form_review",
  test: "test",
  interview: "interview",
  matching: "matching",
  decision: "decision",
} as const;

const stageSchema = z
  .looseObject({
    order: z.number().int(),
    key: z.string(),
    kind: z.enum(["initialCheck", "formReview", "test", "interview", "matching", "decision"]),
    name: trilingualSchema,
    startsOn: dateSchema,
    endsOn: dateSchema,
    rubric: z.string().optional(),
    weightPercent: z.number().int().optional(),
  })
  .transform(({ order, key, kind, name, startsOn, endsOn, rubric, weightPercent, ...settings }) => ({
    position: order,
    key,
    kind: STAGE_KINDS[kind],
    name,
    startsOn,
    endsOn,
    rubric: rubric ?? null,
    weight: weightPercent ?? null,
    /** What the kind of stage needs besides: minutes, questions, slot, place, pass mark. */
    settings,
  }));

const cohortSchema = z.object({
  code: z.string(),
  programmeCode: z.string(),
  name: trilingualSchema,
  stateOnSeedingDay: z.enum(["open", "announced", "selecting", "running", "completed"]),
  callOpensAt: dateSchema,
  callClosesAt: dateSchema,
  resultsOn: dateSchema,
  startsOn: dateSchema,
  endsOn: dateSchema,
  seats: z.number().int(),
  waitingListSize: z.number().int(),
  offerValidWorkingDays: z.number().int(),
  appealWorkingDays: z.number().int(),
  answerByWorkingDays: z.number().int(),
  stages: z.array(stageSchema),
  eligibility: eligibilityRulesSchema,
  completion: z.record(z.string(), z.union([z.number(), z.boolean(), z.null()])),
  venueUnit: z.string().nullable(),
  languageOfWork: z.string(),
  free: z.boolean(),
  stipend: z.boolean(),
  mode: z.enum(["inPerson", "online", "mixed"]),
  sessionsPlanned: z.number().int().optional(),
  weeks: z.number().int().optional(),
  tracks: z.array(z.object({ key: z.string(), seats: z.number().int() })).default([]),
  agreementRequired: z.boolean().optional(),
  orientationOn: dateSchema.optional(),
  volunteerRules: z.record(z.string(), z.json()).optional(),
  placementRules: z.record(z.string(), z.json()).optional(),
  seatsPerUnit: z.array(z.object({ unitCode: z.string(), seats: z.number().int() })).default([]),
  positions: z.array(z.object({ templateKey: z.string(), unitCode: z.string(), seats: z.number().int() })).default([]),
  reservedSeats: z
    .array(
      z.object({
        key: z.string(),
        name: trilingualSchema,
        seats: z.number().int(),
        condition: z.record(z.string(), z.json()),
        releaseUnusedOn: dateSchema,
      }),
    )
    .default([]),
});

export type SampleCohort = z.infer<typeof cohortSchema>;
export type DatedSample = z.infer<typeof dateSchema>;

const positionTemplateSchema = z.object({
  key: z.string(),
  vettingRequired: z.boolean(),
  title: trilingualSchema,
  description: trilingualSchema,
  requirements: z.array(trilingualSchema),
});

/** The eleven cohorts of the sample data, checked. */
export const SAMPLE_COHORTS: readonly SampleCohort[] = cohortSchema.array().parse(cohortsData.cohorts);

/** What an internship position is, by the key that names it within a cohort. */
export const POSITION_TEMPLATES = new Map(
  positionTemplateSchema
    .array()
    .parse(cohortsData.positionTemplates)
    .map((template) => [template.key, template] as const),
);

export function sampleCohort(code: string): SampleCohort {
  const found = SAMPLE_COHORTS.find((cohort) => cohort.code === code);
  if (!found) throw new RangeError(`the sample data have no cohort ${code}`);
  return found;
}
