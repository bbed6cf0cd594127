import { NotFound } from "~/domain/errors";
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
  const { email, language, personId, ...application } = await addresseeOf(tx, event.applicationId);
  // Someone whose account was closed is no longer written to.
  if (email === null) return;
  const about = { ...application, cohortName: trilingualSchema.parse(application.cohortName) };
  await enqueueMail(tx, now, {
    ...mailOf(template, data(about)),
    language: isLanguage(language) ? language : "az",
    to: email,
    personId,
    applicationId: event.applicationId,
    key: `${template}:${event.eventId}`,
  });
}

type Addressee = {
  reference: string;
  givenName: string | null;
  cohortName: unknown;
  personId: string;
  language: string;
  email: string | null;
};

/** Whom a mail about an application goes to. One statement: a release of hundreds of decisions asks it for each. */
async function addresseeOf(tx: Tx, applicationId: string): Promise<Addressee> {
  const [found] = await tx.$queryRaw<Addressee[]>`
    select a.reference, coalesce(a.given_name, profile.given_name) as "givenName", c.name as "cohortName",
      person.id as "personId", person.language, u.email
    from application a
    join cohort c on c.id = a.cohort_id
    join person on person.id = a.person_id
    left join profile on profile.person_id = person.id
    left join app_user u on u.person_id = person.id
    where a.id = ${applicationId}::uuid`;
  if (!found) throw new NotFound();
  return found;
}
