import { awaitsGuardian, isLive } from "~/domain/applications/application";
import { bakuDateOf } from "~/domain/calendar/baku-time";
import { isEnded } from "~/domain/enrolments/enrolment";
import { needsGuardian } from "~/domain/guardians/guardian";
import type { Prisma } from "~/generated/prisma/client";
import type { Tx } from "~/platform/db.server";
import { submittedBirthDate } from "./submitted-birth-date.server";

/**
 * Whether an application stands on a guardian's word although the person has come of age: then they are asked to say it
 * themselves. Never of what has ended, and never twice.
 */
export async function wantsOwnConfirmation(
  tx: Tx,
  now: Date,
  where: Prisma.ApplicationWhereInput,
): Promise<{ id: string } | null> {
  const application = await tx.application.findFirst({
    where: {
      ...where,
      receivedAt: { not: null },
      AND: [
        { consents: { some: { kind: "participation", guardianId: { not: null }, given: true, superseded: false } } },
        { consents: { none: { kind: "participation", guardianId: null } } },
      ],
    },
    select: {
      id: true,
      status: true,
      enrolment: { select: { state: true } },
      cohort: { select: { guardianConsentUnder: true } },
    },
  });
  if (!application || !isLive(application.status) || awaitsGuardian(application.status)) return null;
  if (application.enrolment && isEnded(application.enrolment.state)) return null;
  const birthDate = await submittedBirthDate(tx, application.id);
  if (birthDate === null) return null;
  return needsGuardian(birthDate, application.cohort.guardianConsentUnder, bakuDateOf(now)) ? null : application;
}
