import type { Language } from "../languages";
import type { Role } from "./roles";

/** A role with where it holds: nowhere named means everywhere; a programme covers its cohorts. */
export type Grant = { role: Role; programmeId: string | null; cohortId: string | null; unitId: string | null };

/** The person who is asking. */
export type Viewer = {
  kind: "person";
  personId: string;
  userId: string;
  email: string;
  name: string;
  language: Language;
  grants: Grant[];
};

/** What a role is asked about. A cohort is always named together with its programme. */
export type Scope = { programmeId: string; cohortId?: string } | { unitId: string };

function covers(grant: Grant, scope: Scope): boolean {
  if (grant.programmeId === null && grant.cohortId === null && grant.unitId === null) return true;
  if ("unitId" in scope) return grant.unitId === scope.unitId;
  if (grant.cohortId !== null) return grant.cohortId === scope.cohortId;
  return grant.programmeId !== null && grant.programmeId === scope.programmeId;
}

/** Whether the viewer holds the role there. Without a scope: whether they hold it anywhere at all. */
export function hasRole(viewer: Pick<Viewer, "grants">, role: Role, scope?: Scope): boolean {
  return viewer.grants.some((grant) => grant.role === role && (scope === undefined || covers(grant, scope)));
}

export function hasAnyRole(viewer: Pick<Viewer, "grants">, roles: readonly Role[], scope?: Scope): boolean {
  return roles.some((role) => hasRole(viewer, role, scope));
}
