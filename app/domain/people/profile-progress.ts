import type { Blocker } from "../errors";
import type { SectionStatus } from "../forms/missing-answers";
import { isFieldVisible, type ProfileContext, type TypedProfile } from "./profile-checks";
import { fieldsOfPage, type ProfileDefinition } from "./profile-definition";
import { fieldFaults } from "./profile-faults";

/** A page of the profile as the task list shows it; `optional` pages hold nothing that must be filled in. */
export type PageProgress = {
  key: string;
  status: SectionStatus;
  optional: boolean;
  blockers: (Blocker & { page: string })[];
};

/**
 * The pages of the profile with what is missing or wrong on each. Preset values (`default`) do not count as started.
 * A page all of whose fields are hidden (the guardian of an adult) is left out.
 */
export function profileProgress(
  definition: ProfileDefinition,
  typed: Readonly<TypedProfile>,
  context: ProfileContext,
): PageProgress[] {
  return definition.pages.flatMap((page) => {
    const fields = fieldsOfPage(definition, page).filter((field) => isFieldVisible(field, typed, context));
    if (fields.length === 0) return [];
    const blockers = fields.flatMap((field) =>
      fieldFaults(definition, field, typed, context).map(({ path = [], ...fault }) => ({
        ...fault,
        field: [field.key, ...path].join("."),
        page: page.key,
      })),
    );
    const started = fields.some(
      (field) => field.type !== "email" && field.default === undefined && typed[field.key] !== undefined,
    );
    const status = !started ? "not_started" : blockers.length > 0 ? "in_progress" : "completed";
    return [{ key: page.key, status, optional: fields.every((field) => !field.required), blockers }];
  });
}
