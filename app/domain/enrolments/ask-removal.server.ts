import { requireReason } from "~/domain/decisions/require-reason.server";
import { RuleBroken } from "~/domain/errors";
import type { Viewer } from "~/domain/people/viewer";
import { asViewer } from "~/platform/db.server";
import { blockersToEnrolment } from "./blockers-to-enrolment";
import { loadRunEnrolment } from "./load-run-enrolment.server";
import { lockEnrolment } from "./lock-enrolment.server";
import { recordRemovalStep } from "./record-removal-step.server";

/**
 * Asks that somebody be removed from the programme, with the reasons. Nothing changes for the person before a second
 * member of staff agrees, and they are told of nothing before that.
 * @throws {RuleBroken} without a reason of the list, or when it was asked already @throws {Conflict}
 */
export function askRemoval(
  viewer: Viewer,
  input: { reference: string; reasonKeys: string[]; details: string | null },
): Promise<void> {
  return asViewer(viewer, async (tx, now) => {
    const { actor, ...enrolment } = await loadRunEnrolment(tx, viewer, input.reference);
    const { reasonKeys, details } = input;
    const blockers = [
      ...blockersToEnrolment("remove", { state: enrolment.state, reasonKeys }, actor.kind),
      ...(await requireReason(tx, "removed", { reasonKeys, details })),
    ];
    if (blockers.length > 0) throw new RuleBroken(blockers);
    await lockEnrolment(tx, enrolment);
    const { count } = await tx.enrolment.updateMany({
      where: { id: enrolment.id, removalAskedAt: null },
      data: {
        removalAskedById: viewer.personId,
        removalAskedAt: now,
        removalReasonKeys: reasonKeys,
        removalDetails: details,
      },
    });
    if (count === 0) throw new RuleBroken([{ key: "enrolment.removalAsked" }]);
    await recordRemovalStep(tx, now, { enrolment, action: "ask_removal", actor, reasonKeys, details });
  });
}
