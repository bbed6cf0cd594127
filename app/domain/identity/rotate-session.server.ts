import { Conflict } from "~/domain/errors";
import type { Tx } from "~/platform/db.server";
import { sessionCookie } from "./session-cookie.server";
import { newSessionToken, sessionTokenHash } from "./session-token.server";

/**
 * Gives a session another token, because it can do more from now on: whoever knew the old one is left with nothing.
 * @param proved what has just been shown: a second factor, or the password where the account has no factor
 * @returns the cookies to set
 * @throws {Conflict} when the session has ended meanwhile
 */
export async function rotateSession(
  tx: Tx,
  now: Date,
  sessionId: string,
  proved: "factor" | "password",
): Promise<string[]> {
  const token = newSessionToken();
  const { count } = await tx.session.updateMany({
    where: { id: sessionId, expiresAt: { gt: now } },
    data: {
      tokenHash: sessionTokenHash(token),
      steppedUpAt: now,
      ...(proved === "factor" && { secondFactorAt: now }),
      lastSeenAt: now,
      updatedAt: now,
    },
  });
  if (count === 0) throw new Conflict();
  return [sessionCookie(token)];
}
