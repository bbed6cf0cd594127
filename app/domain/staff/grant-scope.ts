import { isRole, type Role } from "../people/roles";
import { isUuid } from "../uuid";

/** How far a role reaches. */
const SCOPE_KINDS = ["everywhere", "programme", "cohort", "unit"] as const;
type ScopeKind = (typeof SCOPE_KINDS)[number];

export type GrantScope = { kind: "everywhere" } | { kind: Exclude<ScopeKind, "everywhere">; id: string };

const COHORTS = ["everywhere", "programme", "cohort"] as const;

/**
 * Where each role can hold. What looks at the whole house holds everywhere or not at all: narrowed, it would look like
 * less than it is. A supervisor without a unit supervises nothing.
 */
export const SCOPES_OF: Record<Role, readonly ScopeKind[]> = {
  reviewer: COHORTS,
  trainer: COHORTS,
  coordinator: COHORTS,
  head_of_programme: COHORTS,
  unit_supervisor: ["unit"],
  union_coordinator: ["everywhere", "programme"],
  enquiry_operator: ["everywhere"],
  administrator: ["everywhere"],
  auditor: ["everywhere"],
};

/** The scope as a form sends it: "everywhere", or a kind with an id ("cohort:0190…"). Null for anything else. */
export function readScope(typed: string): GrantScope | null {
  if (typed === "everywhere") return { kind: "everywhere" };
  const [name, id = ""] = typed.split(":");
  const kind = SCOPE_KINDS.find((each) => each === name);
  return kind && kind !== "everywhere" && isUuid(id) ? { kind, id } : null;
}

/** The columns of a grant that say where it holds. A grant for a cohort names no programme: the cohort says which. */
export function scopeColumns(scope: GrantScope) {
  const only = (kind: ScopeKind) => (scope.kind === kind && scope.kind !== "everywhere" ? scope.id : null);
  return { programmeId: only("programme"), cohortId: only("cohort"), unitId: only("unit") };
}

/** A role to be given, as a form sends it; `endsOn` empty where it has no end. */
export type TypedGrant = { role: string; scope: string; endsOn: EndDay };
/** The last day of a role; null for none, `invalid` for what is no day. */
type EndDay = string | null | "invalid";

export type ReadGrant = { role: Role; scope: GrantScope };

/** The role and the scope of what was sent, where both can be read and go together. */
export function readGrant({ role, scope }: TypedGrant): ReadGrant | null {
  const where = readScope(scope);
  return isRole(role) && where && SCOPES_OF[role].includes(where.kind) ? { role, scope: where } : null;
}
