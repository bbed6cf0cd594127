import { SESSION_COOKIE } from "~/domain/identity/session-cookie-name.server";
import { newSessionToken, sessionTokenHash } from "~/domain/identity/session-token.server";
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
        createdAt: now,
        updatedAt: now,
      },
      select: { id: true },
    }),
  );
  return `${SESSION_COOKIE}=${token}`;
}
