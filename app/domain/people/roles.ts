/** The roles that are granted. Being an applicant needs no grant; a guardian acts through a link and has none. */
export const ROLES = [
  "reviewer",
  "trainer",
  "coordinator",
  "head_of_programme",
  "unit_supervisor",
  "union_coordinator",
  "enquiry_operator",
  "administrator",
  "auditor",
] as const;

export type Role = (typeof ROLES)[number];

export function isRole(value: unknown): value is Role {
  return ROLES.some((role) => role === value);
}
