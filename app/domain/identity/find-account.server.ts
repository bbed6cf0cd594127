import { NotAllowed } from "~/domain/errors";
import { isStaff } from "~/domain/people/policy";
import { hasRole, type Viewer } from "~/domain/people/viewer";
import { viewerOf } from "~/domain/people/viewer-of.server";
import { asViewer } from "~/platform/db.server";

export type FoundAccount = {
  userId: string;
  email: string;
  /** Whether it holds a role; one that is off counts as none. */
  staff: boolean;
  /** Since when it is switched off; null while it is on. */
  disabledAt: Date | null;
  lastSignedInAt: Date | null;
  factors: number;
  /** The administrator's own: nobody resets their own factors. */
  own: boolean;
};

/**
 * An account by its exact address or its id, for an administrator: how its owner gets in again, and nothing of what it
 * holds. Null for none.
 */
export async function findAccount(
  viewer: Viewer,
  by: { email: string } | { userId: string },
): Promise<FoundAccount | null> {
  if (!hasRole(viewer, "administrator")) throw new NotAllowed(false);
  return asViewer(viewer, async (tx, now) => {
    const user = await tx.user.findUnique({
      where: "email" in by ? { email: by.email.toLowerCase() } : { id: by.userId },
      select: {
        id: true,
        personId: true,
        email: true,
        disabledAt: true,
        lastSignedInAt: true,
        _count: { select: { passkeys: true } },
        authenticator: { select: { addedAt: true } },
      },
    });
    if (!user) return null;
    const { id: userId, personId, disabledAt, lastSignedInAt, _count, authenticator } = user;
    const owner = personId && (await viewerOf(tx, now, personId));
    return {
      userId,
      email: user.email,
      staff: owner ? isStaff(owner) : false,
      disabledAt,
      lastSignedInAt,
      factors: _count.passkeys + (authenticator?.addedAt ? 1 : 0),
      own: userId === viewer.userId,
    };
  });
}
