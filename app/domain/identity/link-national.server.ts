import { recordAudit } from "~/domain/audit/record-audit.server";
import { RuleBroken } from "~/domain/errors";
import type { Viewer } from "~/domain/people/viewer";
import { asViewer } from "~/platform/db.server";
import { mailIdentityLinked } from "./account-mails.server";
import { blockersToStepUp } from "./blockers-to-step-up";
import type { NationalIdentity } from "./finish-national.server";
import { findLinked, NATIONAL } from "./national-credential.server";

/**
 * Links the national identity with the account of somebody who has just proved that it is theirs; from then on it signs
 * them in. Linking it again changes nothing.
 * @throws {RuleBroken} stepUp.needed; national.taken when it is linked with another account, or the account with another
 */
export function linkNational(
  { viewer, steppedUp }: { viewer: Viewer; steppedUp: boolean },
  { subject }: Pick<NationalIdentity, "subject">,
): Promise<void> {
  const { userId, personId } = viewer;
  return asViewer(viewer, async (tx, now) => {
    await tx.$queryRaw`select id from app_user where id = ${userId}::uuid for update`;
    const linked = await findLinked(tx, subject);
    if (linked === userId) return;
    const own = await tx.credential.count({ where: { userId, providerId: NATIONAL } });
    const taken = linked !== null || own > 0 ? [{ key: "national.taken" }] : [];
    const blockers = [...blockersToStepUp({ steppedUp }), ...taken];
    if (blockers.length > 0) throw new RuleBroken(blockers);
    const row = { userId, providerId: NATIONAL, accountId: subject, createdAt: now, updatedAt: now };
    await tx.credential.create({ data: row, select: { id: true } });
    await recordAudit(tx, now, {
      actor: "person",
      actorPersonId: personId,
      action: "link_identity",
      entity: "app_user",
      entityId: userId,
    });
    await mailIdentityLinked(tx, now, userId);
  });
}
