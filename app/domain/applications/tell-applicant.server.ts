import { isLanguage } from "~/domain/languages";
import { type MailData, type MailTemplate, mailOf } from "~/domain/messages/mail-templates";
import { trilingualSchema } from "~/domain/trilingual-schema";
import type { Tx } from "~/platform/db.server";
import { enqueueMail } from "~/platform/outbox.server";

type About = { givenName: string | null; cohortName: { az: string; en: string; ru: string }; reference: string };

/**
 * Writes the mail about an event to the person's own address, in the language they chose, in the event's transaction.
 * `data` receives what every such mail tells: whom it greets, the cohort, the reference.
 */
export async function tellApplicant<T extends MailTemplate>(
  tx: Tx,
  now: Date,
  event: { applicationId: string; eventId: string },
  template: T,
  data: (about: About) => MailData<T>,
): Promise<void> {
  const application = await tx.application.findUniqueOrThrow({
    where: { id: event.applicationId },
    select: {
      reference: true,
      givenName: true,
      cohort: { select: { name: true } },
      person: {
        select: {
          id: true,
          language: true,
          user: { select: { email: true } },
          profile: { select: { givenName: true } },
        },
      },
    },
  });
  const { person } = application;
  // Someone whose account was closed is no longer written to.
  if (!person.user) return;
  const about = {
    givenName: application.givenName ?? person.profile?.givenName ?? null,
    cohortName: trilingualSchema.parse(application.cohort.name),
    reference: application.reference,
  };
  await enqueueMail(tx, now, {
    ...mailOf(template, data(about)),
    language: isLanguage(person.language) ? person.language : "az",
    to: person.user.email,
    personId: person.id,
    applicationId: event.applicationId,
    key: `${template}:${event.eventId}`,
  });
}
