import type { Language } from "~/domain/languages";
import { isLanguage, LANGUAGES } from "~/domain/languages";
import { type MailData, type MailTemplate, mailOf } from "~/domain/messages/mail-templates";
import type { Tx } from "~/platform/db.server";
import { enqueueMail } from "~/platform/outbox.server";

type StaffMail = Extract<MailTemplate, "staffInvitation" | "roleGranted" | "roleRevoked">;

/** Writes to somebody about their role, in their language; nothing to an account that has been switched off. */
export async function mailStaff<T extends StaffMail>(
  tx: Tx,
  now: Date,
  personId: string,
  template: T,
  data: (language: Language) => MailData<T>,
): Promise<void> {
  const user = await tx.user.findFirst({
    where: { personId, disabledAt: null },
    select: { id: true, email: true, person: { select: { language: true } } },
  });
  if (!user) return;
  const asked = user.person?.language;
  const language = isLanguage(asked) ? asked : LANGUAGES[0];
  await enqueueMail(tx, now, {
    ...mailOf(template, data(language)),
    ...{ language, to: user.email, personId },
    key: `${template}:${user.id}:${crypto.randomUUID()}`,
  });
}
