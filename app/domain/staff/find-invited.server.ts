import { asSystem } from "~/platform/db.server";
import { invitationHash } from "./invitation-token.server";

type Invited = { userId: string; personId: string; email: string; name: string };

/** The condition of a link that works. It does no more for somebody who has had a password sent meanwhile. */
export function stillOpen(token: string, now: Date) {
  const user = { disabledAt: null, credentials: { none: { providerId: "credential" } } };
  return { tokenHash: invitationHash(token), usedAt: null, expiresAt: { gt: now }, user };
}

/** Whom a link invites; null for one that is spent, too old, replaced by a newer one, or not ours. */
export function findInvited(token: string): Promise<Invited | null> {
  return asSystem("identity", async (tx, now) => {
    const found = await tx.staffInvitation.findFirst({
      where: stillOpen(token, now),
      select: { user: { select: { id: true, personId: true, email: true, name: true } } },
    });
    if (!found?.user.personId) return null;
    const { id: userId, personId, email, name } = found.user;
    return { userId, personId, email, name };
  });
}
