import { recordAudit } from "~/domain/audit/record-audit.server";
import { RuleBroken } from "~/domain/errors";
import { countAttempt } from "~/domain/identity/limits.server";
import { isLanguage } from "~/domain/languages";
import { mailOf } from "~/domain/messages/mail-templates";
import { readSetting } from "~/domain/settings/read-setting.server";
import { asSystem } from "~/platform/db.server";
import { enqueueMail } from "~/platform/outbox.server";
import { recoveryTokenHash } from "./recovery-token.server";

type Answer = { token: string; answer: "stop" | "agree" };

/**
 * The old address answers what it was told: "this was not me" ends it, also after a "yes, it is me", which only makes the
 * time shorter. @returns when the address changes; null when it does not
 * @throws {RuleBroken} link.invalid once it is over, limits.tooMany
 */
export async function answerAsOldAddress(input: Answer, client: { address: string }): Promise<Date | null> {
  await countAttempt("token", { email: "", address: client.address });
  return asSystem("account_recovery", async (tx, now) => {
    const answerTokenHash = recoveryTokenHash(input.token);
    await tx.$queryRaw`select 1 as one from account_recovery where answer_token_hash = ${answerTokenHash} for update`;
    const found = await tx.accountRecovery.findFirst({
      where: { answerTokenHash, state: "waiting" },
      select: { id: true, changesAt: true, newEmail: true, language: true },
    });
    if (!found?.changesAt) throw new RuleBroken([{ key: "link.invalid" }]);
    const { id } = found;
    const stops = input.answer === "stop";
    const hours = await readSetting(tx, now, "recovery.agreedHours");
    const sooner = new Date(Math.min(found.changesAt.getTime(), now.getTime() + hours * 3_600_000));
    await tx.accountRecovery.update({
      where: { id },
      data: stops ? { state: "stopped", endedAt: now } : { changesAt: sooner },
      select: { id: true },
    });
    await recordAudit(tx, now, {
      ...{ actor: "system", actorPersonId: null, entity: "account_recovery", entityId: id },
      action: stops ? "stop_address_change" : "agree_to_address_change",
    });
    if (!stops) return sooner;
    await enqueueMail(tx, now, {
      ...mailOf("recoveryStopped", { at: now.toISOString() }),
      language: isLanguage(found.language) ? found.language : "az",
      ...{ to: found.newEmail, key: `recoveryStopped:${id}` },
    });
    return null;
  });
}
