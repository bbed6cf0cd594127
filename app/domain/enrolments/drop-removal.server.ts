import { RuleBroken } from "~/domain/errors";
import type { Viewer } from "~/domain/people/viewer";
import { asViewer } from "~/platform/db.server";
import { loadRunEnrolment } from "./load-run-enrolment.server";
import { lockEnrolment } from "./lock-enrolment.server";
import { recordRemovalStep } from "./record-removal-step.server";

/**
 * Drops the request to remove somebody: taken back by who asked, or not agreed to by another. The person stays.
 * @throws {RuleBroken} when there is none @throws {Conflict}
 */
export function dropRemoval(viewer: Viewer, input: { reference: string }): Promise<void> {
  return asViewer(viewer, async (tx, now) => {
    const { actor, ...enrolment } = await loadRunEnrolment(tx, viewer, input.reference);
    await lockEnrolment(tx, enrolment);
    const { count } = await tx.enrolment.updateMany({
      where: { id: enrolment.id, removalAskedAt: { not: null }, endedAt: null },
      data: { removalAskedById: null, removalAskedAt: null, removalReasonKeys: [], removalDetails: null },
    });
    if (count === 0) throw new RuleBroken([{ key: "enrolment.removalNotAsked" }]);
    await recordRemovalStep(tx, now, { enrolment, action: "drop_removal", actor });
  });
}
