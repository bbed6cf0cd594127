import type { GuardianLinkFound } from "~/domain/guardians/find-guardian-link.server";
import { guardianName } from "~/domain/guardians/guardian";
import { isLanguage, type Language } from "~/domain/languages";
import { type MailData, type MailTemplate, mailOf } from "~/domain/messages/mail-templates";
import { displayName } from "~/domain/people/name";
import { trilingualSchema } from "~/domain/trilingual-schema";
import type { Tx } from "~/platform/db.server";
import { enqueueMail } from "~/platform/outbox.server";

type About = { guardianName: string; participantName: string; programmeName: { az: string; en: string; ru: string } };

/** Writes to the guardian of a link, in the young person's language unless they read the page in another one. */
export async function tellGuardian<T extends MailTemplate>(
  tx: Tx,
  now: Date,
  link: Pick<GuardianLinkFound, "id" | "guardian" | "application" | "person">,
  template: T,
  data: (about: About, language: Language) => MailData<T>,
  readIn?: Language,
): Promise<void> {
  const { guardian, application, person } = link;
  if (guardian.email === null) return;
  const own = application.person.language;
  const language = readIn ?? (isLanguage(own) ? own : "az");
  const name = { ...person, patronymic: person.patronymic ?? null, sex: person.sex ?? null };
  const about = {
    guardianName: guardianName(guardian, language),
    participantName: displayName(name, language),
    programmeName: trilingualSchema.parse(application.cohort.name),
  };
  await enqueueMail(tx, now, {
    ...mailOf(template, data(about, language)),
    language,
    to: guardian.email,
    applicationId: application.id,
    key: `${template}:${link.id}:${now.toISOString()}`,
  });
}
