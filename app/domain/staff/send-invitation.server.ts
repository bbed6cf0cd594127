import { readSetting } from "~/domain/settings/read-setting.server";
import { paths } from "~/paths";
import type { Tx } from "~/platform/db.server";
import { invitationHash, newInvitationToken } from "./invitation-token.server";
import { mailStaff } from "./staff-mails.server";

const HOUR_MS = 3_600_000;

/** Writes the link with which an account gets its password; an earlier one opens nothing from then on. */
export async function sendInvitation(
  tx: Tx,
  now: Date,
  { userId, personId, byId }: { userId: string; personId: string; byId: string },
): Promise<void> {
  const token = newInvitationToken();
  const hours = await readSetting(tx, now, "accounts.invitationHours");
  const link = {
    tokenHash: invitationHash(token),
    sentById: byId,
    sentAt: now,
    expiresAt: new Date(now.getTime() + hours * HOUR_MS),
  };
  await tx.staffInvitation.upsert({
    where: { userId },
    create: { userId, ...link },
    update: link,
    select: { userId: true },
  });
  await mailStaff(tx, now, personId, "staffInvitation", (language) => ({
    path: paths.invitation(language, token),
    validUntil: link.expiresAt.toISOString(),
  }));
}
