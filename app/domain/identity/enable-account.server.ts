import { recordAudit } from "~/domain/audit/record-audit.server";
import { NotAllowed, NotFound, RuleBroken } from "~/domain/errors";
import type { SignedIn } from "~/domain/people/signed-in";
import { hasRole } from "~/domain/people/viewer";
import { asViewer } from "~/platform/db.server";
import { mailEnabled } from "./account-mails.server";
import { blockersToStepUp } from "./blockers-to-step-up";

/**
 * Switches an account on again that was switched off, because nobody used it or by somebody's decision. Only an
 * administrator; the owner is told. It counts as used from then on.
 * @throws {RuleBroken} stepUp.needed
 * @throws {NotFound} for an account that is not off
 */
export async function enableAccount(signedIn: SignedIn, input: { userId: string }): Promise<void> {
  const { viewer } = signedIn;
  if (!hasRole(viewer, "administrator")) throw new NotAllowed(false);
  const blockers = blockersToStepUp(signedIn);
  if (blockers.length > 0) throw new RuleBroken(blockers);
  await asViewer(viewer, async (tx, now) => {
    const { count } = await tx.user.updateMany({
      where: { id: input.userId, disabledAt: { not: null } },
      data: { disabledAt: null, lastSignedInAt: now, unusedToldAt: null, updatedAt: now },
    });
    if (count === 0) throw new NotFound();
    await recordAudit(tx, now, {
      actor: "person",
      actorPersonId: viewer.personId,
      action: "enable_account",
      entity: "app_user",
      entityId: input.userId,
    });
    await mailEnabled(tx, now, input.userId);
  });
}
