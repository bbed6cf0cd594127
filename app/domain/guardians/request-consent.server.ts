import { localDateOfColumn } from "~/domain/calendar/local-date";
import { isLanguage } from "~/domain/languages";
import { mailOf } from "~/domain/messages/mail-templates";
import { displayName, type PersonName } from "~/domain/people/name";
import { trilingualSchema } from "~/domain/trilingual-schema";
import { paths } from "~/paths";
import type { Tx } from "~/platform/db.server";
import { enqueueMail } from "~/platform/outbox.server";
import { guardianName } from "./guardian";
import { openGuardianLink } from "./guardian-link.server";

/**
 * Writes to a guardian, in the young person's language, with a new link that stands until the time to answer ends.
 * `reminder`: because no answer came.
 */
export async function requestConsent(
  tx: Tx,
  now: Date,
  request: { applicationId: string; guardianId: string; reminder?: true },
): Promise<void> {
  const { applicationId, guardianId, reminder } = request;
  const guardian = await tx.guardian.findUniqueOrThrow({
    where: { id: guardianId },
    select: { surname: true, givenName: true, email: true },
  });
  const application = await tx.application.findUniqueOrThrow({ where: { id: applicationId }, select: SELECT });
  const { cohort, person, consentLapsesAt } = application;
  if (guardian.email === null || consentLapsesAt === null)
    throw new Error("a guardian is asked without an address or a last day");
  const { id, token } = await openGuardianLink(tx, now, {
    guardianId,
    applicationId,
    purpose: "answer",
    expiresAt: consentLapsesAt,
    reminder,
  });
  const language = isLanguage(person.language) ? person.language : "az";
  const { surname, givenName, patronymic, sex } = application;
  const participant: PersonName = {
    surname: surname ?? "",
    givenName: givenName ?? "",
    patronymic,
    sex: sex === "male" || sex === "female" ? sex : null,
  };
  const data = {
    guardianName: guardianName(guardian, language),
    participantName: displayName(participant, language),
    programmeName: trilingualSchema.parse(cohort.name),
    startsOn: localDateOfColumn(cohort.startsOn),
    endsOn: localDateOfColumn(cohort.endsOn),
    path: paths.consent(language, token),
    lapsesAt: consentLapsesAt.toISOString(),
  };
  await enqueueMail(tx, now, {
    ...(reminder ? mailOf("guardianConsentReminder", data) : mailOf("guardianConsentRequest", data)),
    language,
    to: guardian.email,
    applicationId,
    key: `guardianConsent:${id}`,
  });
}

const SELECT = {
  consentLapsesAt: true,
  surname: true,
  givenName: true,
  patronymic: true,
  sex: true,
  person: { select: { language: true } },
  cohort: { select: { name: true, startsOn: true, endsOn: true } },
} as const;
