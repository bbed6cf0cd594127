import type { ProfileFieldKey } from "./profile-values";

/** Which guardian of a minor: the first they name, or the second. */
export const GUARDIAN_POSITIONS = [1, 2] as const;
export type GuardianPosition = (typeof GUARDIAN_POSITIONS)[number];

/** What the profile asks about a guardian. */
export const GUARDIAN_DETAILS = ["Surname", "GivenName", "Relation", "Phone", "Email"] as const;
type Detail = (typeof GUARDIAN_DETAILS)[number];
type KeyOf<P extends GuardianPosition, D extends Detail> = P extends 1 ? `guardian${D}` : `guardian2${D}`;

/** The field of the profile that holds one detail of one guardian. */
export function guardianField<P extends GuardianPosition, D extends Detail>(position: P, detail: D): KeyOf<P, D> {
  return (position === 1 ? `guardian${detail}` : `guardian2${detail}`) as KeyOf<P, D>;
}

/** The fields of the profile that name a minor's guardian. */
export function guardianFields(position: GuardianPosition): readonly ProfileFieldKey[] {
  return GUARDIAN_DETAILS.map((detail) => guardianField(position, detail));
}
