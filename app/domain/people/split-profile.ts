import type { ProfileContext, TypedProfile } from "./profile-checks";
import type { ProfileDefinition } from "./profile-definition";
import { fieldFaults } from "./profile-faults";
import type { ProfileFieldKey, ProfileValues } from "./profile-values";
import { settledField } from "./settled-field";

/** Identity values are stored sealed whatever they look like: they must never lie in plain text among the unfinished. */
const SEALED: readonly ProfileFieldKey[] = ["docNumber", "fin"];

export type SplitProfile = {
  /** Values that passed every check, in stored form; FIN and document number always. */
  values: ProfileValues;
  /** What was typed and is not valid yet, by field, to be shown again as typed. */
  unfinished: TypedProfile;
};

/**
 * Parts what was typed (stored values, overlaid with the unfinished, overlaid with the page's) into what fits the columns
 * and what does not fit yet. Nothing typed is lost: every field with a value is in exactly one of the two, fields hidden
 * at the moment included.
 */
export function splitProfile(
  definition: ProfileDefinition,
  typed: Readonly<TypedProfile>,
  context: ProfileContext,
): SplitProfile {
  const split: SplitProfile = { values: {}, unfinished: {} };
  for (const field of definition.fields) {
    const settled = settledField(field, typed[field.key]);
    if (settled === undefined) continue;
    const fits =
      typeof settled === "boolean" ||
      SEALED.includes(field.key) ||
      fieldFaults(definition, field, typed, context).length === 0;
    Object.assign(fits ? split.values : split.unfinished, { [field.key]: fits ? settled : typed[field.key] });
  }
  return split;
}
