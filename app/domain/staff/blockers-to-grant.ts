import { bakuDateOf } from "../calendar/baku-time";
import { isLocalDate } from "../calendar/local-date";
import type { Blocker } from "../errors";
import { isRole } from "../people/roles";
import { readScope, SCOPES_OF, type TypedGrant } from "./grant-scope";

/** What stands against a role as it was typed: all of it, field by field. */
export function blockersToGrant({ role, scope, endsOn }: TypedGrant, now: Date): Blocker[] {
  const where = readScope(scope);
  const blockers: Blocker[] = [];
  if (!isRole(role)) blockers.push({ key: "roles.roleMissing", field: "role" });
  if (!where) blockers.push({ key: "roles.scopeMissing", field: "scope" });
  else if (isRole(role) && !SCOPES_OF[role].includes(where.kind)) {
    blockers.push({ key: `roles.scopeOf.${role}`, field: "scope" });
  }
  if (endsOn === null) return blockers;
  if (!isLocalDate(endsOn)) blockers.push({ key: "answer.dateNotReal", field: "endsOn" });
  else if (endsOn < bakuDateOf(now)) blockers.push({ key: "roles.endPast", field: "endsOn" });
  return blockers;
}
