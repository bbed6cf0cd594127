import { RuleBroken } from "~/domain/errors";
import { asViewer } from "~/platform/db.server";
import { blockersToEnrol } from "./blockers-to-enrol";
import type { Enroller } from "./enroller";
import { countAttempt, forgiveAttempts } from "./limits.server";
import { lockFactors } from "./lock-factors.server";
import { recordFactor } from "./record-factor.server";
import { rotateSession } from "./rotate-session.server";
import { openTotp } from "./sealed-totp.server";
import { totpStep } from "./totp.server";

/**
 * Takes the app whose code is given as the account's authenticator, in the place of the one it had. The session counts
 * as having shown it.
 * @returns the cookies to set
 * @throws {RuleBroken} secondFactor.wrong, secondFactor.notBegun, stepUp.needed, secondFactor.hasOne, limits.tooMany
 */
export async function confirmAuthenticator(
  enroller: Enroller,
  input: { code: string },
  client: { address: string },
): Promise<string[]> {
  const { viewer, sessionId } = enroller;
  const { userId } = viewer;
  const trier = { email: userId, address: client.address };
  await countAttempt("factor", trier);
  const cookies = await asViewer(viewer, async (tx, now) => {
    const blockers = blockersToEnrol(enroller, await lockFactors(tx, userId));
    if (blockers.length > 0) throw new RuleBroken(blockers);
    const app = await tx.authenticatorApp.findUnique({ where: { userId }, select: { nextSecret: true } });
    if (!app?.nextSecret) throw new RuleBroken([{ key: "secondFactor.notBegun" }]);
    const lastStep = totpStep(openTotp(userId, app.nextSecret), input.code);
    if (lastStep === null) throw new RuleBroken([{ key: "secondFactor.wrong", field: "code" }]);
    const data = { secret: app.nextSecret, nextSecret: null, nextAt: null, lastStep, addedAt: now };
    await tx.authenticatorApp.updateMany({ where: { userId }, data });
    await recordFactor(tx, now, viewer, "add_authenticator");
    return rotateSession(tx, now, sessionId, "factor");
  });
  await forgiveAttempts("factor", trier);
  return cookies;
}
