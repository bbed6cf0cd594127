import { NotFound } from "~/domain/errors";
import { atLeast } from "~/domain/identity/at-least";
import { countAttempt, isWithinLimits } from "~/domain/identity/limits.server";
import { sendPhoneCode } from "~/domain/phones/send-phone-code.server";
import { asSystem } from "~/platform/db.server";
import { textsAreOn } from "~/platform/text-outbox.server";
import { recoverableAccount } from "./recoverable-account.server";

/**
 * Sends a code to the confirmed phone of the account with this address. Says and takes the same for an address that has no
 * account, and for one without such a phone.
 * @throws {RuleBroken} limits.tooMany @throws {NotFound} where no text messages are sent
 */
export async function askPhoneCode(input: { email: string }, client: { address: string }): Promise<void> {
  if (!textsAreOn()) throw new NotFound();
  await countAttempt("recovery", { email: input.email, address: client.address });
  await atLeast(400, async () => {
    const account = await asSystem("account_recovery", (tx, now) => recoverableAccount(tx, now, input));
    if (account?.kind !== "ok" || account.phone === null) return;
    const { personId, phone, language } = account;
    // Beyond these limits nothing is sent, and nothing is said: only an account with a phone has them.
    if (!(await isWithinLimits("textPerson", personId)) || !(await isWithinLimits("textNumber", phone))) return;
    await asSystem("account_recovery", async (tx, now) => {
      await sendPhoneCode(tx, now, { personId, purpose: "recover", phone, language });
    });
  });
}
