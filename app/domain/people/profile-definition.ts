import { z } from "zod";
import { conditionOperatorSchema, conditionValueSchema } from "../forms/condition";
import { optionSchema, trilingualSchema } from "../trilingual-schema";
import { NORMALISER_NAMES } from "./normalise";
import { PROFILE_FIELD_KEYS } from "./profile-values";

const clauseSchema = z.strictObject({
  field: z.enum([...PROFILE_FIELD_KEYS, "ageOnSubmitDay", "guardiansMost"]),
  operator: conditionOperatorSchema,
  value: conditionValueSchema,
  /** A number of the cohort that replaces the value, such as "cohort.eligibility.guardianConsentUnder". */
  valueFrom: z.string().optional(),
});

const conditionSchema = clauseSchema.extend({
  /** What must hold besides; the field itself is the one the person answers on the same page. */
  and: z.array(clauseSchema).optional(),
});

const fieldTypeSchema = z.enum([
  "shortText",
  "longText",
  "singleChoice",
  "yesNo",
  "date",
  "number",
  "phone",
  "email",
  "country",
  "region",
  "languageLevels",
  "consent",
]);

const limitsSchema = z.strictObject({
  minChars: z.number().optional(),
  maxChars: z.number().optional(),
  min: z.number().optional(),
  max: z.number().optional(),
  integer: z.boolean().optional(),
  decimals: z.number().optional(),
  minDate: z.string().optional(),
  maxDate: z.string().optional(),
  minItems: z.number().optional(),
  maxItems: z.number().optional(),
});

const sectionKeySchema = z.enum(["person", "identity", "contact", "education", "adjustments", "guardian"]);

const fieldSchema = z.object({
  key: z.enum(PROFILE_FIELD_KEYS),
  section: sectionKeySchema,
  type: fieldTypeSchema,
  label: trilingualSchema,
  help: trilingualSchema,
  required: z.boolean(),
  requiredWhen: conditionSchema.optional(),
  visibleWhen: conditionSchema.nullable(),
  limits: limitsSchema,
  pattern: z.string().nullable(),
  patternForForeignNumbers: z.string().optional(),
  patternBy: z.literal("docType").optional(),
  normalise: z.array(z.enum(NORMALISER_NAMES)).optional(),
  sensitive: z.boolean(),
  options: z.array(optionSchema).optional(),
  levels: z.array(optionSchema).optional(),
  extraOptions: z.array(optionSchema).optional(),
  default: z.string().optional(),
  textKey: z.string().optional(),
});

const codeSchema = z.object({ code: z.string(), order: z.number().int(), name: trilingualSchema });

/** The common profile as data: its pages, fields and checks. Reference data, changeable without a release. */
export const profileDefinitionSchema = z.object({
  version: z.number().int(),
  /** The pages of the task list; each shows one or more sections. */
  pages: z.array(
    z.strictObject({ key: z.string(), name: trilingualSchema, sections: z.array(sectionKeySchema).min(1) }),
  ),
  fields: z.array(fieldSchema),
  documentTypes: z.array(
    z.object({
      key: z.string(),
      label: trilingualSchema,
      pattern: z.string(),
      sample: z.string(),
      forCitizens: z.boolean(),
      carriesFin: z.boolean(),
      /** A foreigner with this document lives in the country lawfully. */
      provesResidence: z.boolean(),
    }),
  ),
  educationLevels: z.array(codeSchema),
  languageLevels: z.array(codeSchema),
  readOnlyAfterOfficialSignIn: z.array(z.enum(PROFILE_FIELD_KEYS)),
});

export type ProfileDefinition = z.infer<typeof profileDefinitionSchema>;
export type ProfileField = ProfileDefinition["fields"][number];
export type ProfilePage = ProfileDefinition["pages"][number];
export type DocumentType = ProfileDefinition["documentTypes"][number];

/** The fields a page shows, in order. */
export function fieldsOfPage(definition: ProfileDefinition, page: ProfilePage): ProfileField[] {
  return definition.fields.filter((field) => page.sections.includes(field.section));
}
