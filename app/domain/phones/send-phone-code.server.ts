import type { Language } from "~/domain/languages";
import { readSetting } from "~/domain/settings/read-setting.server";
import { actAsPortal, type Tx } from "~/platform/db.server";
import { sortableId } from "~/platform/sortable-id";
import { enqueueText } from "~/platform/text-outbox.server";
import { type CodeOf, newPhoneCode, phoneCodeHash } from "./phone-code.server";

const DAY_MS = 86_400_000;

/** Why a number is not written to: too many messages went out today already, or it is in a country that is not served. */
type NotSent = "tooManyToday" | "countryNotServed";

/**
 * Sends a new code to a phone, in the transaction of its cause; the code sent before for the same purpose is none from
 * then on. @returns null when it is on its way
 */
export async function sendPhoneCode(
  tx: Tx,
  now: Date,
  to: CodeOf & { phone: string; language: Language },
): Promise<NotSent | null> {
  const { personId, purpose, phone, language } = to;
  const prefixes = await readSetting(tx, now, "sms.prefixes");
  if (!prefixes.some((prefix) => phone.startsWith(prefix))) return "countryNotServed";
  // Two who ask at once count one after the other.
  await tx.$queryRaw`select 1 as one from (select pg_advisory_xact_lock(hashtext('text messages of a day'))) as held`;
  const today = { createdAt: { gt: new Date(now.getTime() - DAY_MS) } };
  const sent = await actAsPortal(tx, "count_texts", () => tx.textMessage.count({ where: today }));
  if (sent >= (await readSetting(tx, now, "sms.mostPerDay"))) return "tooManyToday";
  const minutes = await readSetting(tx, now, "sms.codeMinutes");
  const code = newPhoneCode();
  const id = sortableId();
  const expiresAt = new Date(now.getTime() + minutes * 60_000);
  const row = { id, phone, codeHash: phoneCodeHash(to, code), sentAt: now, expiresAt, tries: 0, usedAt: null };
  await tx.phoneCode.upsert({
    where: { personId_purpose: { personId, purpose } },
    create: { ...row, personId, purpose },
    update: row,
    select: { id: true },
  });
  await enqueueText(tx, now, {
    template: purpose === "confirm" ? "phoneCode" : "recoveryCode",
    data: { code, minutes },
    ...{ language, to: phone, personId, key: `phoneCode:${id}`, expiresAt },
  });
  return null;
}
