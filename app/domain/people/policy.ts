import { ROLES, type Role } from "./roles";
import { hasAnyRole, hasRole, type Viewer } from "./viewer";

type Grants = Pick<Viewer, "grants">;
type CohortScope = { programmeId: string; cohortId: string };

const RUNS_COHORTS: readonly Role[] = ["coordinator", "head_of_programme"];

const MAKES_PROGRAMMES: readonly Role[] = [...RUNS_COHORTS, "administrator"];

/** Whether the staff pages are theirs at all. */
export function isStaff(viewer: Grants): boolean {
  return hasAnyRole(viewer, ROLES);
}

/** Runs cohorts anywhere: the staff's lists hold something for them. */
export function runsCohorts(viewer: Grants): boolean {
  return hasAnyRole(viewer, RUNS_COHORTS);
}

/** Sees the cohort's pages, applications and files (the reviewers' own queue is another door). */
export function canReadCohort(viewer: Grants, cohort: CohortScope): boolean {
  return hasAnyRole(viewer, RUNS_COHORTS, cohort);
}

/** Checks applications, prepares decisions, moves dates. */
export function canRunCohort(viewer: Grants, cohort: CohortScope): boolean {
  return hasRole(viewer, "coordinator", cohort);
}

/**
 * Makes programmes, and shows them to the public or takes them back: a decision about the whole offer, so only with a
 * role that holds everywhere. An administrator may too; it opens no application.
 */
export function canMakeProgrammes(viewer: Grants): boolean {
  const everywhere = viewer.grants.filter((grant) => !grant.programmeId && !grant.cohortId && !grant.unitId);
  return everywhere.some(({ role }) => MAKES_PROGRAMMES.includes(role));
}

/** Writes the texts of one programme. */
export function canWriteProgramme(viewer: Grants, programmeId: string): boolean {
  return canMakeProgrammes(viewer) || hasAnyRole(viewer, RUNS_COHORTS, { programmeId });
}

/** Has a programme to write at all. */
export function writesProgrammes(viewer: Grants): boolean {
  const runs = viewer.grants.some(({ role, programmeId }) => RUNS_COHORTS.includes(role) && programmeId !== null);
  return runs || canMakeProgrammes(viewer);
}

/** Makes cohorts of a programme; whoever was given one cohort only makes no others. */
export function canMakeCohorts(viewer: Grants, programmeId: string): boolean {
  return hasRole(viewer, "coordinator", { programmeId });
}

/** Makes cohorts of some programme at all. */
export function makesCohorts(viewer: Grants): boolean {
  return viewer.grants.some(({ role, cohortId, unitId }) => role === "coordinator" && !cohortId && !unitId);
}

const WRITES_TEXTS: readonly Role[] = ["administrator", "head_of_programme"];

/**
 * Writes the texts that hold for every programme: consents, agreements, certificates, and the reasons given for decisions.
 * Only with a role that holds everywhere.
 */
export function canWriteTexts(viewer: Grants): boolean {
  return viewer.grants.some(
    (grant) => WRITES_TEXTS.includes(grant.role) && !grant.programmeId && !grant.cohortId && !grant.unitId,
  );
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

/** The units a supervisor is responsible for. A supervisor's grant that names no unit gives none. */
export function supervisedUnits(viewer: Grants): string[] {
  const units = viewer.grants.flatMap(({ role, unitId }) =>
    role === "unit_supervisor" && unitId !== null ? [unitId] : [],
  );
  return [...new Set(units)];
}
