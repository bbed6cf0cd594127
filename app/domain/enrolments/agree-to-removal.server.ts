import { tellApplicant } from "~/domain/applications/tell-applicant.server";
import { reasonsInWords } from "~/domain/decisions/reasons-in-words.server";
import { RuleBroken } from "~/domain/errors";
import type { Viewer } from "~/domain/people/viewer";
import { asViewer } from "~/platform/db.server";
import { blockersToEnrolment } from "./blockers-to-enrolment";
import { changeEnrolment } from "./change-enrolment.server";
import { loadRunEnrolment } from "./load-run-enrolment.server";
import { lockEnrolment } from "./lock-enrolment.server";

/**
 * The second person agrees: the participant is removed with the reasons that were given, the seat is free in the same
 * transaction, and the person reads why.
 * @throws {RuleBroken} when nobody asked, or the viewer asked themselves @throws {Conflict}
 */
export function agreeToRemoval(viewer: Viewer, input: { reference: string }): Promise<void> {
  return asViewer(viewer, async (tx, now) => {
    const { actor, ...found } = await loadRunEnrolment(tx, viewer, input.reference);
    await lockEnrolment(tx, found);
    // Read again behind the lock: the request may have been dropped, or made anew by somebody else.
    const enrolment = await loadRunEnrolment(tx, viewer, input.reference);
    const { removalAskedById: askedBy, removalReasonKeys: reasonKeys, removalDetails: details } = enrolment;
    if (askedBy === null) throw new RuleBroken([{ key: "enrolment.removalNotAsked" }]);
    const blockers = [
      ...blockersToEnrolment("remove", { state: enrolment.state, reasonKeys }, actor.kind),
      ...(askedBy === viewer.personId ? [{ key: "enrolment.secondPersonNeeded" }] : []),
    ];
    if (blockers.length > 0) throw new RuleBroken(blockers);
    const { eventId } = await changeEnrolment(tx, now, {
      enrolment,
      action: "remove",
      actor,
      secondPersonId: askedBy,
      reasonKeys,
      details,
    });
    const reasons = await reasonsInWords(tx, reasonKeys);
    const cause = { applicationId: enrolment.applicationId, eventId };
    await tellApplicant(tx, now, cause, "enrolmentRemoved", (about) => ({ ...about, reasons, details }));
  });
}
