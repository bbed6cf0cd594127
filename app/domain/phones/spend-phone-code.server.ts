import { timingSafeEqual } from "node:crypto";
import { readSetting } from "~/domain/settings/read-setting.server";
import type { Tx } from "~/platform/db.server";
import { type CodeOf, phoneCodeHash } from "./phone-code.server";

/**
 * Tries a code against the one that was sent, and counts the try: whoever refuses must not do so by rolling this back.
 * A right code is spent, and is right once.
 * @returns the number it was sent to; null for a wrong code, and for one that is spent, too old or tried too often
 */
export async function spendPhoneCode(tx: Tx, now: Date, of: CodeOf, code: string): Promise<string | null> {
  const { personId, purpose } = of;
  const most = await readSetting(tx, now, "sms.codeTries");
  // The count goes up in the statement that looks whether it may: of many guesses at once no more are looked at.
  const [row] = await tx.$queryRaw<{ id: string; phone: string; codeHash: string }[]>`
    update phone_code set tries = tries + 1
    where person_id = ${personId}::uuid and purpose = ${purpose}::phone_code_purpose
      and used_at is null and expires_at > ${now} and tries < ${most}
    returning id, phone, code_hash as "codeHash"`;
  const given = Buffer.from(phoneCodeHash(of, code), "hex");
  if (!row || !timingSafeEqual(Buffer.from(row.codeHash, "hex"), given)) return null;
  await tx.phoneCode.update({ where: { id: row.id }, data: { usedAt: now }, select: { id: true } });
  return row.phone;
}
