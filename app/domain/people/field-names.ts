import type { Trilingual } from "../languages";
import type { ProfileDefinition } from "./profile-definition";
import type { ProfileFieldKey } from "./profile-values";

/** What fields of the profile are called, in the order of the profile. */
export function fieldNames(definition: ProfileDefinition, keys: readonly ProfileFieldKey[]): Trilingual[] {
  return definition.fields.filter(({ key }) => keys.includes(key)).map(({ label }) => label);
}
