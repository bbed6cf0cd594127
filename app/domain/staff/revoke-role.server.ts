import { recordAudit } from "~/domain/audit/record-audit.server";
import { Conflict, NotAllowed, NotFound, RuleBroken } from "~/domain/errors";
import { blockersToStepUp } from "~/domain/identity/blockers-to-step-up";
import { canAdminister } from "~/domain/people/policy";
import type { SignedIn } from "~/domain/people/signed-in";
import { isUuid } from "~/domain/uuid";
import { asViewer, type Tx } from "~/platform/db.server";
import { findScope } from "./find-scope.server";
import { live } from "./live-grant";
import { scopeOfGrant } from "./scope-of-grant";
import { mailStaff } from "./staff-mails.server";

const MOST_REASON = 500;

/**
 * Ends a role at once: the person's very next request is answered without it, and what they had open to review goes to
 * others with the next tick of the clock (assignment). Only an administrator, never their own; the person is told.
 * Somebody must remain who administers the portal without an end.
 * @throws {RuleBroken} stepUp.needed, roles.own, roles.reasonMissing, roles.lastAdministrator
 * @throws {Conflict} when it has ended by now
 */
export async function revokeRole(signedIn: SignedIn, input: { grantId: string; reason: string }): Promise<void> {
  const { viewer } = signedIn;
  if (!canAdminister(viewer)) throw new NotAllowed(false);
  if (!isUuid(input.grantId)) throw new NotFound();
  const reason = input.reason.trim().slice(0, MOST_REASON);
  await asViewer(viewer, async (tx, now) => {
    await lockAdministrators(tx);
    const grant = await tx.roleGrant.findUnique({ where: { id: input.grantId } });
    if (!grant) throw new NotFound();
    const blockers = [
      ...blockersToStepUp(signedIn),
      ...(grant.personId === viewer.personId ? [{ key: "roles.own" }] : []),
      ...(reason === "" ? [{ key: "roles.reasonMissing", field: "reason" }] : []),
      ...((await isLastAdministrator(tx, now, grant)) ? [{ key: "roles.lastAdministrator" }] : []),
    ];
    if (blockers.length > 0) throw new RuleBroken(blockers);
    const { count } = await tx.roleGrant.updateMany({
      where: { id: grant.id, ...live(now) },
      data: { revokedAt: now, revokedById: viewer.personId },
    });
    if (count === 0) throw new Conflict();
    const { personId, role } = grant;
    await withdrawInvitation(tx, now, personId);
    const scope = await findScope(tx, scopeOfGrant(grant));
    await recordAudit(tx, now, {
      ...{ actor: "person", actorPersonId: viewer.personId, action: "revoke_role", reason },
      ...{ entity: "person", entityId: personId, fields: [role, scope?.code ?? "everywhere"] },
    });
    await mailStaff(tx, now, personId, "roleRevoked", () => ({ role, scope: scope?.name ?? null }));
  });
}

/** One at a time: two administrators who end each other's role at the same moment must not both succeed. */
async function lockAdministrators(tx: Tx): Promise<void> {
  await tx.$queryRaw`select pg_advisory_xact_lock(hashtextextended('administrators', 0))::text as locked`;
}

/** Whether nobody else would administer the portal, with an account that is on and for as long as it takes. */
async function isLastAdministrator(tx: Tx, now: Date, grant: { role: string; personId: string }): Promise<boolean> {
  if (grant.role !== "administrator") return false;
  const others = await tx.roleGrant.count({
    where: {
      role: "administrator",
      ...{ personId: { not: grant.personId }, revokedAt: null, grantedAt: { lte: now }, endsAt: null },
      person: { user: { is: { disabledAt: null, emailVerified: true } } },
    },
  });
  return others === 0;
}

/** Whoever was invited and holds no role any more is not waited for. */
async function withdrawInvitation(tx: Tx, now: Date, personId: string): Promise<void> {
  if ((await tx.roleGrant.count({ where: { personId, ...live(now) } })) > 0) return;
  await tx.staffInvitation.deleteMany({ where: { user: { personId }, usedAt: null } });
}
