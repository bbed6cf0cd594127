import { tellApplicant } from "~/domain/applications/tell-applicant.server";
import { RuleBroken } from "~/domain/errors";
import type { Viewer } from "~/domain/people/viewer";
import { asViewer, type Tx } from "~/platform/db.server";
import { blockersToEnrolment } from "./blockers-to-enrolment";
import { changeEnrolment } from "./change-enrolment.server";
import { CONSENT_WITHDRAWN } from "./consent-withdrawn.server";
import { loadRunEnrolment } from "./load-run-enrolment.server";

/**
 * Takes a participation up again.
 * @throws {RuleBroken} while a guardian's consent that it needs is withdrawn @throws {Conflict}
 */
export function resumeEnrolment(viewer: Viewer, input: { reference: string }): Promise<void> {
  return asViewer(viewer, async (tx, now) => {
    const { actor, ...enrolment } = await loadRunEnrolment(tx, viewer, input.reference);
    const consentWithdrawn = await isConsentWithdrawn(tx, enrolment.applicationId);
    const blockers = blockersToEnrolment("resume", { state: enrolment.state, consentWithdrawn }, actor.kind);
    if (blockers.length > 0) throw new RuleBroken(blockers);
    const { eventId } = await changeEnrolment(tx, now, { enrolment, action: "resume", actor });
    const cause = { applicationId: enrolment.applicationId, eventId };
    await tellApplicant(tx, now, cause, "enrolmentResumed", (about) => about);
  });
}

async function isConsentWithdrawn(tx: Tx, applicationId: string): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ withdrawn: boolean }[]>`
    select ${CONSENT_WITHDRAWN} as withdrawn from application a where a.id = ${applicationId}::uuid`;
  return row?.withdrawn === true;
}
