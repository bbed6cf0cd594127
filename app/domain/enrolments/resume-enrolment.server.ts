import { tellApplicant } from "~/domain/applications/tell-applicant.server";
import { RuleBroken } from "~/domain/errors";
import type { Viewer } from "~/domain/people/viewer";
import { asViewer, type Tx } from "~/platform/db.server";
import { blockersToEnrolment } from "./blockers-to-enrolment";
import { changeEnrolment } from "./change-enrolment.server";
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

/** A guardian took back a consent that taking part needs, and has not given it again since. */
async function isConsentWithdrawn(tx: Tx, applicationId: string): Promise<boolean> {
  const answers = await tx.consent.findMany({
    where: { applicationId, kind: { in: ["participation", "data_processing"] }, guardianId: { not: null } },
    select: { kind: true, given: true, withdrawnAt: true },
  });
  const stands = (kind: string) =>
    answers.some((answer) => answer.kind === kind && answer.given && answer.withdrawnAt === null);
  return answers.some(({ kind, withdrawnAt }) => withdrawnAt !== null && !stands(kind));
}
