/** The fields of the profile that name a minor's guardian. */
export const GUARDIAN_FIELDS = [
  "guardianSurname",
  "guardianGivenName",
  "guardianRelation",
  "guardianPhone",
  "guardianEmail",
] as const;
