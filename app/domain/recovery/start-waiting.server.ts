import { recordAudit } from "~/domain/audit/record-audit.server";
import { RuleBroken } from "~/domain/errors";
import { mailOf } from "~/domain/messages/mail-templates";
import { readSetting } from "~/domain/settings/read-setting.server";
import { paths } from "~/paths";
import type { Tx } from "~/platform/db.server";
import { enqueueMail } from "~/platform/outbox.server";
import { recoverableAccount } from "./recoverable-account.server";
import { newRecoveryToken } from "./recovery-token.server";

/**
 * From now on the new address counts when the time is over. The old one is told at once, with the link that stops it; the
 * new one learns when. @throws {RuleBroken} recovery.account.*, recovery.oneWaits
 * @returns when the address changes
 */
export async function startWaiting(
  tx: Tx,
  now: Date,
  recovery: { id: string; personId: string; newEmail: string; language: string },
): Promise<Date> {
  const { id, personId, newEmail } = recovery;
  // Two that begin to wait at once do it one after the other.
  await tx.$queryRaw`select 1 as one from person where id = ${personId}::uuid for update`;
  const account = await recoverableAccount(tx, now, { personId });
  if (account?.kind !== "ok") throw new RuleBroken([{ key: `recovery.account.${account?.kind ?? "none"}` }]);
  if ((await tx.accountRecovery.count({ where: { personId, state: "waiting" } })) > 0) {
    throw new RuleBroken([{ key: "recovery.oneWaits" }]);
  }
  const hours = await readSetting(tx, now, "recovery.waitHours");
  const changesAt = new Date(now.getTime() + hours * 3_600_000);
  const { token, tokenHash } = newRecoveryToken();
  await tx.accountRecovery.update({
    where: { id },
    data: { state: "waiting", changesAt, answerTokenHash: tokenHash },
    select: { id: true },
  });
  await recordAudit(tx, now, {
    ...{ actor: "system", actorPersonId: null, action: "begin_address_change" },
    ...{ entity: "account_recovery", entityId: id },
  });
  const { language, email } = account;
  const at = changesAt.toISOString();
  await enqueueMail(tx, now, {
    ...mailOf("recoveryNotice", { changesAt: at, path: paths.lostAddressAnswer(language, token) }),
    ...{ language, to: email, personId, key: `recoveryNotice:${id}` },
  });
  await enqueueMail(tx, now, {
    ...mailOf("recoveryWaiting", { changesAt: at }),
    ...{ language, to: newEmail, personId, key: `recoveryWaiting:${id}` },
  });
  return changesAt;
}
