import { awaitsGuardian } from "~/domain/applications/application";
import { loadOwnApplication } from "~/domain/applications/load-own-application.server";
import { bakuDateOf } from "~/domain/calendar/baku-time";
import { submittedBirthDate } from "~/domain/consents/submitted-birth-date.server";
import { NotFound } from "~/domain/errors";
import { GUARDIAN_POSITIONS } from "~/domain/people/guardian-fields";
import type { Viewer } from "~/domain/people/viewer";
import { readSetting } from "~/domain/settings/read-setting.server";
import { trilingualSchema } from "~/domain/trilingual-schema";
import { asViewer, type Tx } from "~/platform/db.server";
import { needsGuardian } from "./guardian";

/**
 * Whom the viewer's application waits for: who was written to, when, who has answered, until when they can, and
 * whether the viewer has meanwhile come of age.
 * @throws {NotFound} for anyone else's application, and for one that waits for no guardian
 */
export function getMyGuardianRequest(viewer: Viewer, reference: string) {
  return asViewer(viewer, async (tx, now) => {
    const application = await loadOwnApplication(tx, viewer, reference);
    const until = application.consentLapsesAt;
    if (!awaitsGuardian(application.status) || until === null) throw new NotFound();
    const links = await askedGuardians(tx, application.id);
    const { name } = await tx.cohort.findUniqueOrThrow({ where: { id: application.cohortId }, select: { name: true } });
    const birthDate = await submittedBirthDate(tx, application.id);
    const under = application.cohort.guardianConsentUnder;
    return {
      reference: application.reference,
      cohortName: trilingualSchema.parse(name),
      links,
      /** Whether every one of them has to agree. */
      allNeeded: links.length > 1 && (await readSetting(tx, now, "consents.guardiansNeeded")) === "all",
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

/** Each guardian who was asked, the first one first, by the newest letter to them. */
async function askedGuardians(tx: Tx, applicationId: string) {
  const newestFirst = await tx.guardianLink.findMany({
    where: { applicationId, purpose: "answer", OR: [{ revokedAt: null }, { usedAt: { not: null } }] },
    orderBy: [{ sentAt: "desc" }, { id: "desc" }],
    select: {
      sentAt: true,
      usedAt: true,
      guardian: {
        select: { position: true, surname: true, givenName: true, relation: true, phone: true, email: true },
      },
    },
  });
  return GUARDIAN_POSITIONS.flatMap((position) => {
    const link = newestFirst.find(({ guardian }) => guardian.position === position);
    return link ? [{ ...link, position, answeredAt: link.usedAt }] : [];
  });
}
