import { RuleBroken } from "~/domain/errors";
import { countAttempt } from "~/domain/identity/limits.server";
import { isLanguage } from "~/domain/languages";
import { mailOf } from "~/domain/messages/mail-templates";
import { asSystem } from "~/platform/db.server";
import { enqueueMail } from "~/platform/outbox.server";
import { recoveryTokenHash } from "./recovery-token.server";
import { startWaiting } from "./start-waiting.server";

/** What follows: the address changes at that time, or the Service has to see the person with this number. */
export type NewAddressConfirmed = { way: "phone"; changesAt: Date } | { way: "desk"; number: string };

/**
 * The new address answers with the link it was sent, once. An address that has an account cannot be another one's; that
 * is said here, to whoever reads the mail of it.
 * @throws {RuleBroken} link.invalid, recovery.addressTaken, recovery.oneWaits, limits.tooMany
 */
export async function confirmNewAddress(
  input: { token: string },
  client: { address: string },
): Promise<NewAddressConfirmed> {
  await countAttempt("token", { email: "", address: client.address });
  return asSystem("account_recovery", async (tx, now) => {
    const tokenHash = recoveryTokenHash(input.token);
    await tx.$queryRaw`select 1 as one from account_recovery where token_hash = ${tokenHash} for update`;
    const found = await tx.accountRecovery.findFirst({
      where: { tokenHash, state: "begun", linkExpiresAt: { gt: now } },
      select: { id: true, way: true, number: true, personId: true, newEmail: true, language: true },
    });
    if (!found) throw new RuleBroken([{ key: "link.invalid" }]);
    const { id, way, number, personId, newEmail } = found;
    if ((await tx.user.count({ where: { email: newEmail } })) > 0) {
      throw new RuleBroken([{ key: "recovery.addressTaken" }]);
    }
    await tx.accountRecovery.update({ where: { id }, data: { askedAt: now }, select: { id: true } });
    if (way === "phone") {
      if (personId === null) throw new RuleBroken([{ key: "link.invalid" }]);
      return { way, changesAt: await startWaiting(tx, now, { ...found, personId }) };
    }
    await tx.accountRecovery.update({ where: { id }, data: { state: "asked" }, select: { id: true } });
    await enqueueMail(tx, now, {
      ...mailOf("recoveryNumber", { number }),
      language: isLanguage(found.language) ? found.language : "az",
      ...{ to: newEmail, key: `recoveryNumber:${id}` },
    });
    return { way, number };
  });
}
