import { RuleBroken } from "~/domain/errors";
import type { Viewer } from "~/domain/people/viewer";
import { asViewer, type Tx } from "~/platform/db.server";
import { countAttempt, forgiveAttempts } from "./limits.server";
import { recordFactor } from "./record-factor.server";
import { recoveryCodeHash } from "./recovery-code.server";
import { rotateSession } from "./rotate-session.server";
import { openTotp } from "./sealed-totp.server";
import { totpStep } from "./totp.server";

/** Whose factor is shown, and in which session: one that owes it, or a whole one for which it is shown once more. */
export type Claim = { viewer: Viewer; sessionId: string };

/**
 * Shows the second factor with a code of the authenticator app, or with a recovery code. Either is taken once: of two
 * who use the same one, one gets in.
 * @returns the cookies to set: the session has another token from now on
 * @throws {RuleBroken} secondFactor.wrong, limits.tooMany
 */
export async function showFactor(
  { viewer, sessionId }: Claim,
  input: { code: string },
  client: { address: string },
): Promise<string[]> {
  const trier = { email: viewer.userId, address: client.address };
  await countAttempt("factor", trier);
  const code = input.code.replaceAll(/\s/g, "");
  const cookies = await asViewer(viewer, async (tx, now) => {
    const spend = /^\d{6}$/.test(code) ? spendCode : spendRecoveryCode;
    if (!(await spend(tx, now, viewer, code))) throw new RuleBroken([{ key: "secondFactor.wrong", field: "code" }]);
    return rotateSession(tx, now, sessionId, "factor");
  });
  await forgiveAttempts("factor", trier);
  return cookies;
}

async function spendCode(tx: Tx, _now: Date, { userId }: Viewer, code: string): Promise<boolean> {
  const app = await tx.authenticatorApp.findUnique({ where: { userId }, select: { secret: true } });
  const lastStep = app?.secret ? totpStep(openTotp(userId, app.secret), code) : null;
  if (lastStep === null) return false;
  const unspent = { OR: [{ lastStep: null }, { lastStep: { lt: lastStep } }] };
  const { count } = await tx.authenticatorApp.updateMany({ where: { userId, ...unspent }, data: { lastStep } });
  return count === 1;
}

async function spendRecoveryCode(tx: Tx, now: Date, viewer: Viewer, code: string): Promise<boolean> {
  const { userId } = viewer;
  const where = { userId, codeHash: recoveryCodeHash(userId, code), usedAt: null };
  const { count } = await tx.recoveryCode.updateMany({ where, data: { usedAt: now } });
  if (count === 1) await recordFactor(tx, now, viewer, "use_recovery_code");
  return count === 1;
}
