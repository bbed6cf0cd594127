import type { GrantScope } from "./grant-scope";

/** Where a stored grant holds. */
export function scopeOfGrant(grant: {
  programmeId: string | null;
  cohortId: string | null;
  unitId: string | null;
}): GrantScope {
  if (grant.unitId !== null) return { kind: "unit", id: grant.unitId };
  if (grant.cohortId !== null) return { kind: "cohort", id: grant.cohortId };
  return grant.programmeId === null ? { kind: "everywhere" } : { kind: "programme", id: grant.programmeId };
}
