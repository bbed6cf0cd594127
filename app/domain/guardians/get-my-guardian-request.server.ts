import { awaitsGuardian } from "~/domain/applications/application";
import { loadOwnApplication } from "~/domain/applications/load-own-application.server";
import { bakuDateOf } from "~/domain/calendar/baku-time";
import { submittedBirthDate } from "~/domain/consents/submitted-birth-date.server";
import { NotFound } from "~/domain/errors";
import type { Viewer } from "~/domain/people/viewer";
import { trilingualSchema } from "~/domain/trilingual-schema";
import { asViewer } from "~/platform/db.server";
import { needsGuardian } from "./guardian";

/**
 * Whom the viewer's application waits for: whom was written to, when, until when they can answer, and whether the
 * viewer has meanwhile come of age.
 * @throws {NotFound} for anyone else's application, and for one that waits for no guardian
 */
export function getMyGuardianRequest(viewer: Viewer, reference: string) {
  return asViewer(viewer, async (tx, now) => {
    const application = await loadOwnApplication(tx, viewer, reference);
    const until = application.consentLapsesAt;
    if (!awaitsGuardian(application.status) || until === null) throw new NotFound();
    const link = await tx.guardianLink.findFirst({
      where: { applicationId: application.id, purpose: "answer", revokedAt: null },
      orderBy: { sentAt: "desc" },
      select: {
        sentAt: true,
        guardian: { select: { surname: true, givenName: true, relation: true, phone: true, email: true } },
      },
    });
    const { name } = await tx.cohort.findUniqueOrThrow({ where: { id: application.cohortId }, select: { name: true } });
    const birthDate = await submittedBirthDate(tx, application.id);
    const under = application.cohort.guardianConsentUnder;
    return {
      reference: application.reference,
      cohortName: trilingualSchema.parse(name),
      link,
      until,
      /** They had consented, and are asked again since a correction. */
      again: application.heldSubmission !== null,
      passed: now >= until,
      isAdult: birthDate !== null && !needsGuardian(birthDate, under, bakuDateOf(now)),
      age: under,
    };
  });
}

export type MyGuardianRequest = Awaited<ReturnType<typeof getMyGuardianRequest>>;
