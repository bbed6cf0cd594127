import { recordAudit } from "~/domain/audit/record-audit.server";
import { NotAllowed, NotFound, RuleBroken } from "~/domain/errors";
import type { SignedIn } from "~/domain/people/signed-in";
import { hasRole } from "~/domain/people/viewer";
import { asViewer } from "~/platform/db.server";
import { mailFactor } from "./account-mails.server";
import { blockersToStepUp } from "./blockers-to-step-up";
import { lockFactors } from "./lock-factors.server";

/**
 * Takes every second factor of somebody who has lost them all away, with their sessions: with their password they are
 * asked to set one up anew. Only an administrator, never for themselves; the person is told by mail.
 * @throws {RuleBroken} stepUp.needed, secondFactor.own, secondFactor.reasonMissing
 */
export async function resetSecondFactor(signedIn: SignedIn, input: { userId: string; reason: string }): Promise<void> {
  const { viewer } = signedIn;
  if (!hasRole(viewer, "administrator")) throw new NotAllowed(false);
  const reason = input.reason.trim();
  const blockers = [
    ...blockersToStepUp(signedIn),
    ...(input.userId === viewer.userId ? [{ key: "secondFactor.own" }] : []),
    ...(reason === "" ? [{ key: "secondFactor.reasonMissing", field: "reason" }] : []),
  ];
  if (blockers.length > 0) throw new RuleBroken(blockers);
  const { userId } = input;
  await asViewer(viewer, async (tx, now) => {
    if ((await tx.user.count({ where: { id: userId } })) === 0) throw new NotFound();
    await lockFactors(tx, userId);
    for (const table of [tx.authenticatorApp, tx.passkey, tx.recoveryCode, tx.session] as const) {
      await deleteOf(table, userId);
    }
    await recordAudit(tx, now, {
      actor: "person",
      actorPersonId: viewer.personId,
      action: "reset_second_factor",
      entity: "app_user",
      entityId: userId,
      reason,
    });
    await mailFactor(tx, now, userId, "factorReset");
  });
}

function deleteOf(table: { deleteMany(args: { where: { userId: string } }): PromiseLike<unknown> }, userId: string) {
  return table.deleteMany({ where: { userId } });
}
