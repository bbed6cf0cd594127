import { recordAudit } from "~/domain/audit/record-audit.server";
import { ageOn } from "~/domain/calendar/age";
import { bakuDateOf } from "~/domain/calendar/baku-time";
import { localDateOfColumn } from "~/domain/calendar/local-date";
import { guardianName } from "~/domain/guardians/guardian";
import type { Language } from "~/domain/languages";
import { mailOf } from "~/domain/messages/mail-templates";
import { displayName } from "~/domain/people/name";
import { readSetting } from "~/domain/settings/read-setting.server";
import type { Tx } from "~/platform/db.server";
import { enqueueMail } from "~/platform/outbox.server";

type Changing = { userId: string; personId: string; email: string; newEmail: string; language: Language };

/**
 * Gives an account its new address. Every session ends, and every link that was sent to the old one; the second factor
 * stays. Both addresses are told, and the guardians of a minor.
 */
export async function changeAddress(tx: Tx, now: Date, changing: Changing): Promise<void> {
  const { userId, personId, email, newEmail, language } = changing;
  await tx.user.update({
    where: { id: userId },
    data: { email: newEmail, emailVerified: true, updatedAt: now },
    select: { id: true },
  });
  await tx.session.deleteMany({ where: { userId } });
  // A link for a new password names its account; one that confirms an address names an address nobody has any more.
  await tx.verification.deleteMany({ where: { value: userId } });
  await tx.phoneCode.deleteMany({ where: { personId } });
  await recordAudit(tx, now, {
    ...{ actor: "system", actorPersonId: null, action: "change_address" },
    ...{ entity: "app_user", entityId: userId, fields: ["email"] },
  });
  for (const to of [email, newEmail]) {
    await enqueueMail(tx, now, {
      ...mailOf("addressChanged", { at: now.toISOString() }),
      ...{ language, to, personId, key: `addressChanged:${userId}:${now.toISOString()}:${to}` },
    });
  }
  await tellGuardians(tx, now, changing);
}

async function tellGuardians(tx: Tx, now: Date, { personId, language }: Changing): Promise<void> {
  const profile = await tx.profile.findUnique({
    where: { personId },
    select: { birthDate: true, surname: true, givenName: true },
  });
  if (!profile?.birthDate || !profile.surname || !profile.givenName) return;
  const under = await readSetting(tx, now, "minors.under");
  if (ageOn(localDateOfColumn(profile.birthDate), bakuDateOf(now)) >= under) return;
  const { surname, givenName } = profile;
  const participantName = displayName({ surname, givenName, patronymic: null, sex: null }, language);
  for (const guardian of await tx.guardian.findMany({ where: { personId } })) {
    if (guardian.email === null) continue;
    await enqueueMail(tx, now, {
      ...mailOf("guardianAddressChanged", {
        guardianName: guardianName(guardian, language),
        ...{ participantName, at: now.toISOString() },
      }),
      ...{ language, to: guardian.email, personId, key: `guardianAddressChanged:${guardian.id}:${now.toISOString()}` },
    });
  }
}
