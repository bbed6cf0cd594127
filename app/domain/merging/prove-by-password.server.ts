import { RuleBroken } from "~/domain/errors";
import { atLeast } from "~/domain/identity/at-least";
import { blockersToStepUp } from "~/domain/identity/blockers-to-step-up";
import { countAttempt, forgiveAttempts } from "~/domain/identity/limits.server";
import { verifyPassword } from "~/domain/identity/password-hash.server";
import { spendFactor } from "~/domain/identity/spend-factor.server";
import type { SignedIn } from "~/domain/people/signed-in";
import { asSystem } from "~/platform/db.server";
import { keepProof } from "./keep-proof.server";
import { otherAccount } from "./other-account.server";

type Proof = { email: string; password: string; code: string };

/**
 * Shows that another account is the viewer's too, with its password and, where it has one, its second factor. Guesses count
 * as those at its sign-in.
 * @throws {RuleBroken} stepUp.needed, signIn.wrong, merge.factorNeeded, limits.tooMany
 */
export async function proveByPassword(signedIn: SignedIn, input: Proof, client: { address: string }): Promise<void> {
  const blockers = blockersToStepUp(signedIn);
  if (blockers.length > 0) throw new RuleBroken(blockers);
  const { viewer } = signedIn;
  const { email, password, code } = input;
  const trier = { email, address: client.address };
  await countAttempt("signIn", trier);
  const other = await atLeast(600, async () => {
    const found = await asSystem("merge_accounts", (tx, now) => otherAccount(tx, now, viewer, { email }));
    return found?.password && (await verifyPassword({ hash: found.password, password })) ? found : null;
  });
  if (!other) throw new RuleBroken([{ key: "signIn.wrong" }]);
  if (other.hasFactor) await countAttempt("factor", { email: other.viewer.userId, address: client.address });
  await asSystem("merge_accounts", async (tx, now) => {
    if (other.hasFactor && !(await spendFactor(tx, now, other.viewer, code))) {
      throw new RuleBroken([{ key: "merge.factorNeeded", field: "code" }]);
    }
    await keepProof(tx, now, viewer, other.viewer.personId);
  });
  await forgiveAttempts("signIn", trier);
}
