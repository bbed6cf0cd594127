import { recordAudit } from "~/domain/audit/record-audit.server";
import { NotFound, RuleBroken } from "~/domain/errors";
import type { SignedIn } from "~/domain/people/signed-in";
import { asViewer } from "~/platform/db.server";
import { blockersToStepUp } from "./blockers-to-step-up";
import { NATIONAL } from "./national-credential.server";

/**
 * Ends the link of the viewer's account with their national identity; the password stays.
 * @throws {RuleBroken} stepUp.needed
 */
export function unlinkNational(signedIn: SignedIn): Promise<void> {
  const { userId, personId } = signedIn.viewer;
  const blockers = blockersToStepUp(signedIn);
  return asViewer(signedIn.viewer, async (tx, now) => {
    if (blockers.length > 0) throw new RuleBroken(blockers);
    const { count } = await tx.credential.deleteMany({ where: { userId, providerId: NATIONAL } });
    if (count === 0) throw new NotFound();
    await recordAudit(tx, now, {
      actor: "person",
      actorPersonId: personId,
      action: "unlink_identity",
      entity: "app_user",
      entityId: userId,
    });
  });
}
