import { SESSION_COOKIE } from "~/domain/identity/session-cookie-name.server";
import { newSessionToken, sessionTokenHash } from "~/domain/identity/session-token.server";
import { loadSession } from "~/domain/people/load-session.server";
import type { Viewer } from "~/domain/people/viewer";
import { asSystem } from "~/platform/db.server";

/** Signs a person in without their password. @returns the cookie their browser would send */
export async function makeSession(viewer: Pick<Viewer, "userId">): Promise<string> {
  const token = newSessionToken();
  await asSystem("test rows", (tx, now) =>
    tx.session.create({
      data: {
        userId: viewer.userId,
        tokenHash: sessionTokenHash(token),
        expiresAt: new Date(now.getTime() + 3_600_000),
        lastSeenAt: now,
        steppedUpAt: now,
        createdAt: now,
        updatedAt: now,
      },
      select: { id: true },
    }),
  );
  return `${SESSION_COOKIE}=${token}`;
}

/** Who is signed in with a session, found by the hash of its token; null for nobody, and while a factor is owed. */
export async function viewerBehind(tokenHash: string): Promise<Viewer | null> {
  const session = await loadSession(tokenHash);
  return session?.owes === null ? session.viewer : null;
}
