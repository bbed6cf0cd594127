import { RuleBroken } from "~/domain/errors";
import { asSystem } from "~/platform/db.server";
import { auth } from "./auth.server";
import { countAttempt } from "./limits.server";
import { passwordBlockers } from "./password-rules";
import { withPreparedHash } from "./prepared-hash.server";
import { authRefusal } from "./refusal-of-auth.server";
import { findResetOwner } from "./reset-owner.server";

/**
 * Sets a new password by a mailed link, which then is spent; every session of the account ends. Whoever has read the
 * mail has shown that the address is theirs, so it counts as confirmed.
 * @throws {RuleBroken} about the password, link.invalid, or limits.tooMany
 */
export async function resetPassword(
  input: { token: string; password: string },
  client: { address: string },
): Promise<void> {
  const { token, password } = input;
  await countAttempt("token", { email: "", address: client.address });
  const owner = await findResetOwner(token);
  if (!owner) throw new RuleBroken([{ key: "link.invalid" }]);
  const blockers = passwordBlockers(password, owner, "password");
  if (blockers.length > 0) throw new RuleBroken(blockers);
  try {
    await withPreparedHash(password, () => auth.api.resetPassword({ body: { token, newPassword: password } }));
  } catch (error) {
    if (authRefusal(error) === null) throw error;
    throw new RuleBroken([{ key: "link.invalid" }]);
  }
  await asSystem("identity", (tx, now) =>
    tx.user.updateMany({
      where: { id: owner.id, emailVerified: false },
      data: { emailVerified: true, updatedAt: now },
    }),
  );
}
