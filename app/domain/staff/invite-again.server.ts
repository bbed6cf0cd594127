import { recordAudit } from "~/domain/audit/record-audit.server";
import { NotAllowed, NotFound, RuleBroken } from "~/domain/errors";
import { blockersToStepUp } from "~/domain/identity/blockers-to-step-up";
import { canAdminister } from "~/domain/people/policy";
import type { SignedIn } from "~/domain/people/signed-in";
import { isUuid } from "~/domain/uuid";
import { asViewer } from "~/platform/db.server";
import { sendInvitation } from "./send-invitation.server";

/**
 * Sends somebody who has not come yet a new link; the one before works no more.
 * @throws {RuleBroken} stepUp.needed
 * @throws {NotFound} for somebody who is not waited for
 */
export async function inviteAgain(signedIn: SignedIn, { personId }: { personId: string }): Promise<void> {
  const { viewer } = signedIn;
  if (!canAdminister(viewer)) throw new NotAllowed(false);
  if (!isUuid(personId)) throw new NotFound();
  const blockers = blockersToStepUp(signedIn);
  if (blockers.length > 0) throw new RuleBroken(blockers);
  await asViewer(viewer, async (tx, now) => {
    const invited = await tx.staffInvitation.findFirst({
      where: { user: { personId, disabledAt: null, lastSignedInAt: null }, usedAt: null },
      select: { userId: true },
    });
    if (!invited) throw new NotFound();
    const byId = viewer.personId;
    await sendInvitation(tx, now, { userId: invited.userId, personId, byId });
    await recordAudit(tx, now, {
      ...{ actor: "person", actorPersonId: byId, action: "invite_again" },
      ...{ entity: "person", entityId: personId },
    });
  });
}
