import { tellApplicant } from "~/domain/applications/tell-applicant.server";
import { requireReason } from "~/domain/decisions/require-reason.server";
import { RuleBroken } from "~/domain/errors";
import type { Viewer } from "~/domain/people/viewer";
import { asViewer } from "~/platform/db.server";
import { blockersToEnrolment } from "./blockers-to-enrolment";
import { changeEnrolment } from "./change-enrolment.server";
import { loadRunEnrolment } from "./load-run-enrolment.server";

/**
 * Sets a participation aside for a while; the seat stays kept, and the person reads why in the coordinator's words.
 * @throws {RuleBroken} without words @throws {Conflict}
 */
export function suspendEnrolment(viewer: Viewer, input: { reference: string; details: string | null }): Promise<void> {
  return asViewer(viewer, async (tx, now) => {
    const { actor, ...enrolment } = await loadRunEnrolment(tx, viewer, input.reference);
    const { details } = input;
    const blockers = [
      ...blockersToEnrolment("suspend", { state: enrolment.state, details }, actor.kind),
      ...(await requireReason(tx, "removed", { reasonKeys: [], details })),
    ];
    if (blockers.length > 0) throw new RuleBroken(blockers);
    const { eventId } = await changeEnrolment(tx, now, { enrolment, action: "suspend", actor, details });
    const cause = { applicationId: enrolment.applicationId, eventId };
    await tellApplicant(tx, now, cause, "enrolmentSuspended", (about) => ({ ...about, details }));
  });
}
