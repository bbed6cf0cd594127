import { NotFound, RuleBroken } from "~/domain/errors";
import { atLeast } from "~/domain/identity/at-least";
import { countAttempt } from "~/domain/identity/limits.server";
import type { Language } from "~/domain/languages";
import { spendPhoneCode } from "~/domain/phones/spend-phone-code.server";
import { asSystem } from "~/platform/db.server";
import { textsAreOn } from "~/platform/text-outbox.server";
import { beginRecovery } from "./begin-recovery.server";
import { recoverableAccount } from "./recoverable-account.server";

type ByPhone = { email: string; code: string; newEmail: string; language: Language };

/**
 * Begins a recovery with the code that was sent to the confirmed phone: the new address is sent a link. An address without
 * an account has no right code: the answer is that of a wrong one.
 * @throws {RuleBroken} phone.wrongCode, recovery.sameAddress, limits.tooMany @throws {NotFound} where no text messages are sent
 */
export async function beginByPhone(input: ByPhone, client: { address: string }): Promise<void> {
  if (!textsAreOn()) throw new NotFound();
  const { email, code, newEmail, language } = input;
  if (email.toLowerCase() === newEmail.toLowerCase()) {
    throw new RuleBroken([{ key: "recovery.sameAddress", field: "newEmail" }]);
  }
  await countAttempt("recoveryCode", { email, address: client.address });
  await atLeast(400, async () => {
    // What was tried stays counted: the refusal comes after the transaction.
    const begun = await asSystem("account_recovery", async (tx, now) => {
      const account = await recoverableAccount(tx, now, { email });
      if (account?.kind !== "ok" || account.phone === null) return false;
      const { personId } = account;
      const phone = await spendPhoneCode(tx, now, { personId, purpose: "recover" }, code);
      if (phone === null || phone !== account.phone) return false;
      await beginRecovery(tx, now, { way: "phone", personId, oldEmail: email, newEmail, language });
      return true;
    });
    if (!begun) throw new RuleBroken([{ key: "phone.wrongCode", field: "code" }]);
  });
}
