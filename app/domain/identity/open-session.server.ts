import { readSetting } from "~/domain/settings/read-setting.server";
import type { Tx } from "~/platform/db.server";
import type { Client } from "./client";
import { noteDevice } from "./note-device.server";
import { sessionCookie } from "./session-cookie.server";
import { newSessionToken, sessionTokenHash } from "./session-token.server";

type Opening = {
  userId: string;
  /** Whether what was shown counts as both factors. */
  factorShown: boolean;
  /** The session token the browser came with: that session ends. */
  previous: string | null;
};

/**
 * Opens a session for somebody who has shown who they are by other means than a password.
 * @returns the cookies to set; null for an account that is off or whose address is not confirmed
 */
export async function openSession(tx: Tx, now: Date, opening: Opening, client: Client): Promise<string[] | null> {
  const { userId, factorShown, previous } = opening;
  const { count } = await tx.user.updateMany({
    where: { id: userId, disabledAt: null, emailVerified: true },
    data: { lastSignedInAt: now },
  });
  if (count === 0) return null;
  if (previous) await tx.session.deleteMany({ where: { tokenHash: sessionTokenHash(previous) } });
  const hours = await readSetting(tx, now, "sessions.absoluteHours");
  const token = newSessionToken();
  await tx.session.create({
    data: {
      userId,
      tokenHash: sessionTokenHash(token),
      userAgent: client.userAgent.slice(0, 300),
      expiresAt: new Date(now.getTime() + hours * 3_600_000),
      lastSeenAt: now,
      secondFactorAt: factorShown ? now : null,
      steppedUpAt: now,
      createdAt: now,
      updatedAt: now,
    },
    select: { id: true },
  });
  return [sessionCookie(token), ...(await noteDevice(tx, now, userId, client))];
}
