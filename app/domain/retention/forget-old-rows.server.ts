import { readSetting } from "~/domain/settings/read-setting.server";
import { asSystem } from "~/platform/db.server";
import { monthsAfter } from "./months-after";

/**
 * The clock forgets what nobody has to be told of: mails sent long ago, every sent mail of a closed account, requests
 * about one's own data whose answer is old. @returns how many rows went
 */
export function forgetOldRows(): Promise<number> {
  return asSystem("forget_old_rows", async (tx, now) => {
    const mailsBefore = monthsAfter(now, -(await readSetting(tx, now, "retention.mailMonths")));
    const requestsBefore = monthsAfter(now, -(await readSetting(tx, now, "retention.requestMonths")));
    const mails = await tx.outboxMessage.deleteMany({
      where: { state: { not: "queued" }, createdAt: { lte: mailsBefore } },
    });
    const texts = await tx.textMessage.deleteMany({
      where: { state: { not: "queued" }, createdAt: { lte: mailsBefore } },
    });
    const recoveries = await tx.accountRecovery.deleteMany({
      where: { state: { in: ["done", "refused", "stopped", "lapsed"] }, begunAt: { lte: requestsBefore } },
    });
    const ofClosed = await tx.$executeRaw`
      delete from outbox_message m using person p where p.id = m.person_id and p.erased_at is not null and m.state <> 'queued'`;
    const requests = await tx.privacyRequest.deleteMany({
      where: { state: { in: ["granted", "refused", "withdrawn"] }, askedAt: { lte: requestsBefore } },
    });
    return mails.count + texts.count + recoveries.count + ofClosed + requests.count;
  });
}
