import { NotFound, RuleBroken } from "~/domain/errors";
import type { SignedIn } from "~/domain/people/signed-in";
import { asViewer } from "~/platform/db.server";
import { blockersToRemoveFactor } from "./blockers-to-remove-factor";
import { lockFactors } from "./lock-factors.server";
import { mustHaveFactor } from "./must-have-factor.server";
import { recordFactor } from "./record-factor.server";

/** The authenticator app, or one of the passkeys by its id. */
export type WhichFactor = "authenticator" | { passkey: string };

/**
 * Takes a second factor of the viewer's own account away. With the last one the recovery codes go too: they stand in
 * for nothing then.
 * @throws {RuleBroken} stepUp.needed; secondFactor.lastOne for staff
 * @throws {NotFound} for one that is not theirs
 */
export function removeFactor(signedIn: SignedIn, which: WhichFactor): Promise<void> {
  const { viewer, steppedUp } = signedIn;
  const { userId } = viewer;
  return asViewer(viewer, async (tx, now) => {
    const { authenticator, passkeys } = await lockFactors(tx, userId);
    const left = Number(authenticator) + passkeys - 1;
    const mustHave = await mustHaveFactor(tx, viewer);
    const blockers = blockersToRemoveFactor({ steppedUp, mustHave, left });
    if (blockers.length > 0) throw new RuleBroken(blockers);
    const { count } =
      which === "authenticator"
        ? await tx.authenticatorApp.deleteMany({ where: { userId, secret: { not: null } } })
        : await tx.passkey.deleteMany({ where: { id: which.passkey, userId } });
    if (count === 0) throw new NotFound();
    if (left === 0) await tx.recoveryCode.deleteMany({ where: { userId } });
    await recordFactor(tx, now, viewer, which === "authenticator" ? "remove_authenticator" : "remove_passkey");
  });
}
