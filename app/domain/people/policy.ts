import { ROLES, type Role } from "./roles";
import { hasAnyRole, hasRole, type Viewer } from "./viewer";

type Grants = Pick<Viewer, "grants">;
type CohortScope = { programmeId: string; cohortId: string };

const RUNS_COHORTS: readonly Role[] = ["coordinator", "head_of_programme"];

/** Whether the staff pages are theirs at all. */
export function isStaff(viewer: Grants): boolean {
  return hasAnyRole(viewer, ROLES);
}

/** Sees the cohort's pages, applications and files (the reviewers' own queue is another door). */
export function canReadCohort(viewer: Grants, cohort: CohortScope): boolean {
  return hasAnyRole(viewer, RUNS_COHORTS, cohort);
}

/** Checks applications, prepares decisions, moves dates. */
export function canRunCohort(viewer: Grants, cohort: CohortScope): boolean {
  return hasRole(viewer, "coordinator", cohort);
}

/** Gives the second approval: decision packets, appeals, annual results. */
export function canApproveForCohort(viewer: Grants, cohort: CohortScope): boolean {
  return hasRole(viewer, "head_of_programme", cohort);
}

/** Manages people, roles, units and settings; sees no application content by this role. */
export function canAdminister(viewer: Grants): boolean {
  return hasRole(viewer, "administrator");
}

export function canReadAudit(viewer: Grants): boolean {
  return hasRole(viewer, "auditor");
}

/**
 * The part of a query that keeps a viewer to the cohorts they run: everything, or a list of programmes and cohorts.
 * Grants for a unit give no cohort.
 */
export function readableCohorts(viewer: Grants): "all" | { programmeIds: string[]; cohortIds: string[] } {
  const grants = viewer.grants.filter((grant) => RUNS_COHORTS.includes(grant.role) && grant.unitId === null);
  if (grants.some((grant) => grant.programmeId === null && grant.cohortId === null)) return "all";
  const cohortIds = grants.flatMap((grant) => (grant.cohortId === null ? [] : [grant.cohortId]));
  const programmeIds = grants.flatMap((grant) =>
    grant.cohortId === null && grant.programmeId !== null ? [grant.programmeId] : [],
  );
  return { programmeIds: [...new Set(programmeIds)], cohortIds: [...new Set(cohortIds)] };
}
