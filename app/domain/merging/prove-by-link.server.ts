import { RuleBroken } from "~/domain/errors";
import { blockersToStepUp } from "~/domain/identity/blockers-to-step-up";
import { countAttempt } from "~/domain/identity/limits.server";
import { spendFactor } from "~/domain/identity/spend-factor.server";
import type { SignedIn } from "~/domain/people/signed-in";
import { recoveryTokenHash } from "~/domain/recovery/recovery-token.server";
import { asSystem } from "~/platform/db.server";
import { keepProof } from "./keep-proof.server";
import { otherAccount } from "./other-account.server";

/**
 * Shows that another account is the viewer's too, with the link its address was sent, once and in the account that asked
 * for it. A second factor of the other account is asked for as well: its mailbox alone does not stand for it.
 * @throws {RuleBroken} stepUp.needed, link.invalid, merge.factorNeeded, limits.tooMany
 */
export async function proveByLink(
  signedIn: SignedIn,
  input: { token: string; code: string },
  client: { address: string },
): Promise<void> {
  const blockers = blockersToStepUp(signedIn);
  if (blockers.length > 0) throw new RuleBroken(blockers);
  const { viewer } = signedIn;
  await countAttempt("token", { email: viewer.userId, address: client.address });
  await asSystem("merge_accounts", async (tx, now) => {
    const tokenHash = recoveryTokenHash(input.token);
    await tx.$queryRaw`select 1 as one from account_merge where token_hash = ${tokenHash} for update`;
    const asked = await tx.accountMerge.findFirst({
      where: { tokenHash, personId: viewer.personId, provedAt: null, expiresAt: { gt: now } },
      select: { otherPersonId: true },
    });
    const other = asked && (await otherAccount(tx, now, viewer, { personId: asked.otherPersonId }));
    if (!other) throw new RuleBroken([{ key: "link.invalid" }]);
    if (other.hasFactor) await countAttempt("factor", { email: other.viewer.userId, address: "" });
    if (other.hasFactor && !(await spendFactor(tx, now, other.viewer, input.code))) {
      throw new RuleBroken([{ key: "merge.factorNeeded", field: "code" }]);
    }
    await keepProof(tx, now, viewer, other.viewer.personId);
  });
}
