import { randomBytes } from "node:crypto";
import type { Tx } from "~/platform/db.server";
import { lookupHash } from "~/platform/secret-box.server";
import { mailNewDevice } from "./account-mails.server";
import { SECURE } from "./session-cookie-name.server";

const NAME = SECURE ? "__Host-korpu-device" : "korpu-device";
const SECONDS = 400 * 24 * 3600;

/**
 * Notes with which browser an account is signed in to. From one that was never used for it, the owner is told by mail;
 * the first one of an account is nobody's news.
 * @param client cookie: the Cookie header as it came
 * @returns the cookies that let the browser be known again
 */
export async function noteDevice(
  tx: Tx,
  now: Date,
  userId: string,
  client: { cookie: string; userAgent: string },
): Promise<string[]> {
  const token = tokenIn(client.cookie) ?? randomBytes(24).toString("base64url");
  const tokenHash = lookupHash(token, "known-device");
  const known = await tx.knownDevice.findMany({ where: { userId }, select: { tokenHash: true } });
  const where = { userId_tokenHash: { userId, tokenHash } };
  const row = { userId, tokenHash, firstSeenAt: now, lastSeenAt: now };
  await tx.knownDevice.upsert({ where, create: row, update: { lastSeenAt: now }, select: { userId: true } });
  const isNew = known.length > 0 && known.every((device) => device.tokenHash !== tokenHash);
  if (isNew) await mailNewDevice(tx, now, userId, client.userAgent);
  return [`${NAME}=${token}; Max-Age=${SECONDS}; Path=/; HttpOnly; SameSite=Lax${SECURE ? "; Secure" : ""}`];
}

/** What the browser's own cookie holds; null where there is none, or not one of ours. */
function tokenIn(cookie: string): string | null {
  const pairs = cookie.split(";").map((part) => part.trim().split("="));
  const value = pairs.find(([name]) => name === NAME)?.[1] ?? "";
  return /^[\w-]{32}$/.test(value) ? value : null;
}
