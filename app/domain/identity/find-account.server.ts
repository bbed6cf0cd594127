import { NotAllowed } from "~/domain/errors";
import { isStaff } from "~/domain/people/policy";
import { hasRole, type Viewer } from "~/domain/people/viewer";
import { viewerOf } from "~/domain/people/viewer-of.server";
import { asViewer } from "~/platform/db.server";

export type FoundAccount = {
  userId: string;
  personId: string;
  name: string;
  email: string;
  /** Whether it holds a role; one that is off counts as none. */
  staff: boolean;
  /** Since when it is switched off; null while it is on. */
  disabledAt: Date | null;
  lastSignedInAt: Date | null;
  factors: number;
  /** The link by which they choose their first password; null for somebody who is not waited for. */
  invitation: { until: Date; works: boolean } | null;
  /** The administrator's own: nobody resets their own factors. */
  own: boolean;
};

/**
 * An account by its exact address or its person, for an administrator: how its owner gets in again, and nothing of what it
 * holds. Null for none.
 */
export async function findAccount(
  viewer: Viewer,
  by: { email: string } | { personId: string },
): Promise<FoundAccount | null> {
  if (!hasRole(viewer, "administrator")) throw new NotAllowed(false);
  return asViewer(viewer, async (tx, now) => {
    const user = await tx.user.findUnique({
      where: "email" in by ? { email: by.email.toLowerCase() } : { personId: by.personId },
      select: {
        id: true,
        personId: true,
        name: true,
        email: true,
        disabledAt: true,
        lastSignedInAt: true,
        _count: { select: { passkeys: true } },
        authenticator: { select: { addedAt: true } },
        invitation: { select: { expiresAt: true, usedAt: true } },
      },
    });
    if (!user?.personId) return null;
    const { id: userId, personId, name, email, disabledAt, lastSignedInAt, _count, authenticator, invitation } = user;
    const owner = await viewerOf(tx, now, personId);
    return {
      ...{ userId, personId, name, email },
      staff: owner ? isStaff(owner) : false,
      disabledAt,
      lastSignedInAt,
      factors: _count.passkeys + (authenticator?.addedAt ? 1 : 0),
      invitation:
        invitation && !invitation.usedAt && !lastSignedInAt
          ? { until: invitation.expiresAt, works: invitation.expiresAt > now }
          : null,
      own: userId === viewer.userId,
    };
  });
}
