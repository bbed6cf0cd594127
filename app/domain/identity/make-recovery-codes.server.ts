import { recordAudit } from "~/domain/audit/record-audit.server";
import { RuleBroken } from "~/domain/errors";
import type { SignedIn } from "~/domain/people/signed-in";
import { asViewer } from "~/platform/db.server";
import { blockersToStepUp } from "./blockers-to-step-up";
import { lockFactors } from "./lock-factors.server";
import { newRecoveryCode, RECOVERY_CODES, recoveryCodeHash } from "./recovery-code.server";

/**
 * Makes a new set of recovery codes; the set before it is worth nothing from then on.
 * @returns the codes, for this one time: only their fingerprints are kept
 * @throws {RuleBroken} stepUp.needed; secondFactor.none for an account without a factor they could stand in for
 */
export function makeRecoveryCodes(signedIn: SignedIn): Promise<string[]> {
  const { userId, personId } = signedIn.viewer;
  return asViewer(signedIn.viewer, async (tx, now) => {
    const { authenticator, passkeys } = await lockFactors(tx, userId);
    const none = !authenticator && passkeys === 0;
    const blockers = [...blockersToStepUp(signedIn), ...(none ? [{ key: "secondFactor.none" }] : [])];
    if (blockers.length > 0) throw new RuleBroken(blockers);
    const codes = Array.from({ length: RECOVERY_CODES }, newRecoveryCode);
    await tx.recoveryCode.deleteMany({ where: { userId } });
    await tx.recoveryCode.createMany({
      data: codes.map((code) => ({ userId, codeHash: recoveryCodeHash(userId, code), createdAt: now })),
    });
    await recordAudit(tx, now, {
      actor: "person",
      actorPersonId: personId,
      action: "make_recovery_codes",
      entity: "app_user",
      entityId: userId,
    });
    return codes;
  });
}
