import { recordAudit } from "~/domain/audit/record-audit.server";
import { isLanguage } from "~/domain/languages";
import { mailOf } from "~/domain/messages/mail-templates";
import { readSetting } from "~/domain/settings/read-setting.server";
import { asSystem, type Tx } from "~/platform/db.server";
import { enqueueMail } from "~/platform/outbox.server";
import { changeAddress } from "./change-address.server";
import { recoverableAccount } from "./recoverable-account.server";

const DAY_MS = 86_400_000;
const AT_ONCE = 50;

/**
 * The clock gives accounts their new address when the time to object is over, and lets go of requests nobody came for.
 * @returns how many addresses have changed
 */
export async function changeRecoveredAddresses(): Promise<number> {
  const due = await asSystem("account_recovery", (tx, now) =>
    tx.accountRecovery.findMany({
      where: { state: "waiting", changesAt: { lte: now } },
      orderBy: { changesAt: "asc" },
      select: { id: true },
      take: AT_ONCE,
    }),
  );
  let changed = 0;
  for (const { id } of due) changed += await asSystem("account_recovery", (tx, now) => change(tx, now, id));
  await asSystem("account_recovery", letGo);
  return changed;
}

async function change(tx: Tx, now: Date, id: string): Promise<number> {
  // Stopped at this moment, it is not there any more.
  const [found] = await tx.$queryRaw<{ personId: string; newEmail: string }[]>`
    select person_id as "personId", new_email as "newEmail" from account_recovery
    where id = ${id}::uuid and state = 'waiting' and changes_at <= ${now} for update skip locked`;
  if (!found) return 0;
  const { personId, newEmail } = found;
  await tx.$queryRaw`select 1 as one from person where id = ${personId}::uuid for update`;
  const account = await recoverableAccount(tx, now, { personId });
  const isTaken = (await tx.user.count({ where: { email: newEmail } })) > 0;
  if (account?.kind !== "ok" || isTaken) {
    await end(tx, now, { id, language: account?.language ?? "az", newEmail });
    return 0;
  }
  await changeAddress(tx, now, { ...account, newEmail });
  await tx.accountRecovery.update({ where: { id }, data: { state: "done", endedAt: now }, select: { id: true } });
  return 1;
}

/** Those that nobody came to the Service with. */
async function letGo(tx: Tx, now: Date): Promise<void> {
  const days = await readSetting(tx, now, "recovery.deskDays");
  const old = await tx.accountRecovery.findMany({
    where: { state: { in: ["asked", "agreed"] }, askedAt: { lte: new Date(now.getTime() - days * DAY_MS) } },
    select: { id: true, language: true, newEmail: true },
    take: AT_ONCE,
  });
  for (const each of old) await end(tx, now, each);
}

async function end(tx: Tx, now: Date, recovery: { id: string; language: string; newEmail: string }): Promise<void> {
  const { id, language, newEmail } = recovery;
  const { count } = await tx.accountRecovery.updateMany({
    where: { id, state: { in: ["asked", "agreed", "waiting"] } },
    data: { state: "lapsed", endedAt: now },
  });
  if (count === 0) return;
  await recordAudit(tx, now, {
    ...{ actor: "system", actorPersonId: null, action: "lapse_address_change" },
    ...{ entity: "account_recovery", entityId: id },
  });
  await enqueueMail(tx, now, {
    ...mailOf("recoveryLapsed", { at: now.toISOString() }),
    language: isLanguage(language) ? language : "az",
    ...{ to: newEmail, key: `recoveryLapsed:${id}` },
  });
}
