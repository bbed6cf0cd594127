import type { Viewer } from "~/domain/people/viewer";
import type { Tx } from "~/platform/db.server";
import { recordFactor } from "./record-factor.server";
import { recoveryCodeHash } from "./recovery-code.server";
import { openTotp } from "./sealed-totp.server";
import { totpStep } from "./totp.server";

/**
 * Spends a code of somebody's authenticator app, or one of their recovery codes: either is taken once.
 * @param code as typed @returns whether it was right
 */
export function spendFactor(tx: Tx, now: Date, viewer: Viewer, typed: string): Promise<boolean> {
  const code = typed.replaceAll(/\s/g, "");
  const spend = /^\d{6}$/.test(code) ? spendCode : spendRecoveryCode;
  return spend(tx, now, viewer, code);
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
