import { type GuardianPosition, guardianField } from "./guardian-fields";
import type { ProfileValues } from "./profile-values";

/** A guardian as the profile names them, once name and relation are there; null before. */
export function guardianDetails(values: ProfileValues, position: GuardianPosition) {
  const surname = values[guardianField(position, "Surname")];
  const givenName = values[guardianField(position, "GivenName")];
  const relation = values[guardianField(position, "Relation")];
  if (!surname || !givenName || !relation) return null;
  const phone = values[guardianField(position, "Phone")] ?? null;
  return { position, surname, givenName, relation, phone, email: values[guardianField(position, "Email")] ?? null };
}
