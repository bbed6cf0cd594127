import { recordAudit } from "~/domain/audit/record-audit.server";
import { afterBakuDay } from "~/domain/calendar/baku-time";
import { RuleBroken } from "~/domain/errors";
import type { Tx } from "~/platform/db.server";
import { findScope, type NamedScope } from "./find-scope.server";
import { type ReadGrant, scopeColumns } from "./grant-scope";
import { live } from "./live-grant";

type GrantToWrite = ReadGrant & { personId: string; endsOn: string | null; byId: string };
type WrittenGrant = { id: string; endsAt: Date | null; scope: NamedScope };

/**
 * Gives a role that was checked already, with its line in the audit trail.
 * @throws {RuleBroken} roles.scopeMissing for a programme, cohort or unit that is not there, roles.hasIt
 */
export async function writeGrant(tx: Tx, now: Date, grant: GrantToWrite): Promise<WrittenGrant> {
  const { personId, role, endsOn, byId } = grant;
  const scope = await findScope(tx, grant.scope);
  if (!scope) throw new RuleBroken([{ key: "roles.scopeMissing", field: "scope" }]);
  // Two who give the same role at the same moment: the second one finds it given.
  await tx.$queryRaw`select pg_advisory_xact_lock(hashtextextended(${`roles of ${personId}`}, 0))::text as locked`;
  const columns = scopeColumns(grant.scope);
  if ((await tx.roleGrant.count({ where: { personId, role, ...columns, ...live(now) } })) > 0) {
    throw new RuleBroken([{ key: "roles.hasIt", field: "role" }]);
  }
  const endsAt = endsOn === null ? null : afterBakuDay(endsOn);
  const { id } = await tx.roleGrant.create({
    data: { personId, role, ...columns, grantedById: byId, grantedAt: now, endsAt },
    select: { id: true },
  });
  await recordAudit(tx, now, {
    ...{ actor: "person", actorPersonId: byId, action: "grant_role" },
    ...{ entity: "person", entityId: personId, fields: [role, scope.code ?? "everywhere"] },
  });
  return { id, endsAt, scope };
}
