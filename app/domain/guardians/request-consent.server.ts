import { z } from "zod";
import { heldChanges } from "~/domain/applications/held-changes.server";
import { localDateOfColumn } from "~/domain/calendar/local-date";
import { isLanguage } from "~/domain/languages";
import { mailOf } from "~/domain/messages/mail-templates";
import { displayName } from "~/domain/people/name";
import { trilingualSchema } from "~/domain/trilingual-schema";
import { paths } from "~/paths";
import type { Tx } from "~/platform/db.server";
import { enqueueMail } from "~/platform/outbox.server";
import { guardianName } from "./guardian";
import { openGuardianLink } from "./guardian-link.server";

/** The name of the young person as they submitted it last. */
const nameSchema = z.object({
  surname: z.string(),
  givenName: z.string(),
  patronymic: z.string().nullable().default(null),
  sex: z.enum(["male", "female"]).nullable().default(null),
});

/**
 * Writes to a guardian, in the young person's language, with a new link that stands until the time to answer ends.
 * `reminder`: because no answer came. Where a correction is held back, the letter says what it changed.
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
  const { cohort, person, consentLapsesAt, submissions } = application;
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
  const data = {
    guardianName: guardianName(guardian, language),
    participantName: displayName(nameSchema.parse(submissions[0]?.profile), language),
    programmeName: trilingualSchema.parse(cohort.name),
    startsOn: localDateOfColumn(cohort.startsOn),
    endsOn: localDateOfColumn(cohort.endsOn),
    path: paths.consent(language, token),
    lapsesAt: consentLapsesAt.toISOString(),
  };
  const changed = await heldChanges(tx, applicationId);
  const asked =
    changed.length > 0 ? mailOf("guardianNewConsent", { ...data, changed }) : mailOf("guardianConsentRequest", data);
  await enqueueMail(tx, now, {
    ...(reminder ? mailOf("guardianConsentReminder", data) : asked),
    language,
    to: guardian.email,
    applicationId,
    key: `guardianConsent:${id}`,
  });
}

const SELECT = {
  consentLapsesAt: true,
  submissions: { orderBy: { number: "desc" }, take: 1, select: { profile: true } },
  person: { select: { language: true } },
  cohort: { select: { name: true, startsOn: true, endsOn: true } },
} as const;
