import { RuleBroken } from "~/domain/errors";
import { asViewer } from "~/platform/db.server";
import { blockersToEnrol } from "./blockers-to-enrol";
import type { Enroller } from "./enroller";
import { lockFactors } from "./lock-factors.server";
import { sealTotp } from "./sealed-totp.server";
import { newTotpSecret } from "./totp.server";

/**
 * Makes a secret to be scanned into an authenticator app. It counts for nothing until a code has shown that the app
 * holds it; an app the account has already goes on until then.
 * @throws {RuleBroken} stepUp.needed, secondFactor.hasOne
 */
export function beginAuthenticator(enroller: Enroller): Promise<void> {
  const { userId } = enroller.viewer;
  return asViewer(enroller.viewer, async (tx, now) => {
    const blockers = blockersToEnrol(enroller, await lockFactors(tx, userId));
    if (blockers.length > 0) throw new RuleBroken(blockers);
    const next = { nextSecret: sealTotp(userId, newTotpSecret()), nextAt: now };
    const where = { userId };
    await tx.authenticatorApp.upsert({ where, create: { userId, ...next }, update: next, select: { userId: true } });
  });
}
