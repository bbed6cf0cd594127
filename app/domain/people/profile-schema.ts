import { z } from "zod";
import { draftAnswerSchema } from "../forms/draft-answer-schema";
import type { QuestionType } from "../forms/question-schema";
import { type ProfileContext, type TypedProfile, visibleFields } from "./profile-checks";
import type { ProfileDefinition, ProfileField } from "./profile-definition";
import { fieldFaults } from "./profile-faults";
import type { ProfileFieldKey } from "./profile-values";
import { settledField } from "./settled-field";

/** The question type whose draft has the same shape. */
export function draftTypeOf(field: ProfileField): QuestionType {
  const like = { email: "phone", country: "singleChoice", region: "singleChoice" } as const;
  return field.type === "email" || field.type === "country" || field.type === "region" ? like[field.type] : field.type;
}

/**
 * The schema of the profile, strict about keys. `fields` are those of one page, or all.
 * Saving keeps every typed value of sane type and size (splitProfile then parts the good from the unfinished).
 * Submitting checks the visible fields, with issues as in answersSchema, and gives the values in their stored form.
 */
export function profileSchema(
  definition: ProfileDefinition,
  fields: readonly ProfileField[],
  context: ProfileContext,
  mode: "saving" | "submitting",
): z.ZodType<TypedProfile> {
  const shape = Object.fromEntries(
    fields.map((field) => [field.key, draftAnswerSchema(draftTypeOf(field)).optional()]),
  );
  const draft: z.ZodType<TypedProfile> = z.strictObject(shape);
  if (mode === "saving") return draft;

  return draft.transform((typed, refinement) => {
    const asked = new Set<ProfileFieldKey>(fields.map((field) => field.key));
    const visible = visibleFields(definition, typed, context).filter((field) => asked.has(field.key));
    for (const field of visible) {
      for (const { key, params, path = [] } of fieldFaults(definition, field, typed, context)) {
        refinement.addIssue({ code: "custom", message: key, params, path: [field.key, ...path] });
      }
    }
    const settled = visible.map((field) => [field.key, settledField(field, typed[field.key])] as const);
    return Object.fromEntries(settled.filter(([, value]) => value !== undefined));
  });
}
