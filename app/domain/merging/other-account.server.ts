import { isStaff } from "~/domain/people/policy";
import type { Viewer } from "~/domain/people/viewer";
import { viewerOf } from "~/domain/people/viewer-of.server";
import type { Tx } from "~/platform/db.server";

export type OtherAccount = {
  viewer: Viewer;
  /** The hash of its password; null for one that has none. */
  password: string | null;
  hasFactor: boolean;
};

/**
 * Another account, as it would be signed in now. Null for none, for the viewer's own, and for one that is off, not
 * confirmed or of staff: nobody is told which.
 */
export async function otherAccount(
  tx: Tx,
  now: Date,
  viewer: Viewer,
  by: { email: string } | { personId: string },
): Promise<OtherAccount | null> {
  const user = await tx.user.findFirst({
    where: {
      ...("email" in by ? { email: by.email.toLowerCase() } : by),
      ...{ disabledAt: null, emailVerified: true, id: { not: viewer.userId } },
    },
    select: {
      personId: true,
      credentials: { where: { providerId: "credential" }, select: { password: true } },
      authenticator: { select: { secret: true } },
      _count: { select: { passkeys: true } },
    },
  });
  const other = user?.personId ? await viewerOf(tx, now, user.personId) : null;
  if (!user || !other || isStaff(other)) return null;
  return {
    viewer: other,
    password: user.credentials[0]?.password ?? null,
    hasFactor: user._count.passkeys > 0 || user.authenticator?.secret != null,
  };
}
