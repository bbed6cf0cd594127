import { z } from "zod";
import { isLocalDate } from "../calendar/local-date";
import { draftTrilingualSchema, trilingualSchema } from "../trilingual-schema";
import { conditionOperatorSchema, conditionValueSchema } from "./condition";

/** A question of this form by its key, or a field of the common profile as "profile.<field>". */
const visibleWhenSchema = z.strictObject({
  question: z.string().regex(/^(profile\.)?[a-z][A-Za-z0-9]*$/),
  operator: conditionOperatorSchema.exclude(["lessThan"]),
  value: conditionValueSchema,
});

const count = z.number().int().min(0).max(100_000);
const choiceLimits = z.strictObject({ minChoices: count.optional(), maxChoices: count.optional() });
const textLimits = z.strictObject({ minChars: count.optional(), maxChars: count.optional() });
const none = z.strictObject({});

/** A day, "today", or a date of the cohort such as "cohort.startsOn". */
const dateLimitSchema = z.string().refine((value) => isLocalDate(value) || /^(today|cohort\.[A-Za-z.]+)$/.test(value));
const daysAfterSchema = z.strictObject({ question: z.string(), days: count });

/** The shape of a question, by what a text of it must hold and how short its lists may be. */
function questionShape(text: typeof trilingualSchema, fewestOptions: number, fewestRows: number) {
  const common = {
    key: z.string().regex(/^[a-z][A-Za-z0-9]{0,59}$/),
    label: text,
    help: text.nullable(),
    required: z.boolean(),
    visibleWhen: visibleWhenSchema.nullable(),
    /** Named in a rubric: reviewers judge it. */
    scored: z.boolean(),
    /** Hidden from lists; every viewing is logged. */
    sensitive: z.boolean(),
  };

  const warnWhen = z
    .strictObject({ operator: z.enum(["equals", "notEquals"]), value: conditionValueSchema, message: text })
    .optional();
  const option = z.strictObject({ value: z.string().min(1).max(60), label: text });
  const options = z.array(option).min(fewestOptions);

  return z.discriminatedUnion("type", [
    z.strictObject({ ...common, type: z.literal("shortText"), limits: textLimits }),
    z.strictObject({ ...common, type: z.literal("longText"), limits: textLimits }),
    z.strictObject({
      ...common,
      type: z.literal("singleChoice"),
      limits: none,
      options,
      default: z.string().optional(),
      /** The options are the cohort's places by their keys: who answers asks for that place, a track for example. */
      choosesPlace: z.boolean().optional(),
      /** Another single choice that must have a different answer. */
      differentFrom: z.string().optional(),
      warnWhen,
    }),
    z.strictObject({ ...common, type: z.literal("multiChoice"), limits: choiceLimits, options }),
    z.strictObject({ ...common, type: z.literal("yesNo"), limits: none, warnWhen }),
    z.strictObject({
      ...common,
      type: z.literal("date"),
      limits: z.strictObject({
        minDate: dateLimitSchema.optional(),
        maxDate: dateLimitSchema.optional(),
        minDaysAfter: daysAfterSchema.optional(),
        maxDaysAfter: daysAfterSchema.optional(),
      }),
    }),
    z.strictObject({
      ...common,
      type: z.literal("number"),
      limits: z.strictObject({
        min: z.number().optional(),
        max: z.number().optional(),
        integer: z.boolean().optional(),
      }),
    }),
    z.strictObject({
      ...common,
      type: z.literal("file"),
      limits: z.strictObject({
        acceptedMimeTypes: z.array(z.string().regex(/^[a-z]+\/[a-z0-9.+-]+$/)).min(fewestRows),
        maxBytes: z.number().int().positive(),
        maxFiles: z.number().int().positive().max(20),
      }),
    }),
    z.strictObject({
      ...common,
      type: z.literal("url"),
      limits: z.strictObject({ maxChars: count.optional(), allowedSchemes: z.array(z.enum(["https", "http"])).min(1) }),
    }),
    z.strictObject({ ...common, type: z.literal("phone"), limits: z.strictObject({ pattern: z.string().optional() }) }),
    z.strictObject({
      ...common,
      type: z.literal("languageLevels"),
      limits: z.strictObject({ minItems: count.optional(), maxItems: count.optional() }),
      options,
      levels: options,
    }),
    z.strictObject({
      ...common,
      type: z.literal("availabilityGrid"),
      limits: choiceLimits,
      grid: z.strictObject({
        days: z.array(option).min(fewestRows),
        slots: z.array(option.extend({ start: z.string(), end: z.string() })).min(fewestRows),
      }),
    }),
    z.strictObject({
      ...common,
      type: z.literal("unitPreferences"),
      limits: choiceLimits,
      /** Which units or positions are offered; the cohort says which those are. */
      unitFilter: z.enum(["hostsInterns", "hostsVolunteers", "cohortSeats", "cohortPositions", "all"]),
      /** A number of the cohort that replaces maxChoices, such as "cohort.placementRules.maxPreferredPositions". */
      maxChoicesFrom: z.string().startsWith("cohort.").optional(),
      ordered: z.boolean().optional(),
    }),
    z.strictObject({ ...common, type: z.literal("consent"), limits: none, textKey: z.string().min(1) }),
  ]);
}

/** A question as it is published: every text in three languages, something to choose from. */
export const questionSchema = questionShape(trilingualSchema, 2, 1);

/** A question that is still being written: texts may be missing and lists empty. */
export const draftQuestionSchema = questionShape(draftTrilingualSchema, 0, 0);

export type Question = z.infer<typeof questionSchema>;
export type QuestionType = Question["type"];
export type QuestionOf<Type extends QuestionType> = Extract<Question, { type: Type }>;
export type UnitFilter = QuestionOf<"unitPreferences">["unitFilter"];
