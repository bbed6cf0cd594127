import { endReview, requireReason } from "~/domain/assignment/end-review.server";
import { keepApart } from "~/domain/assignment/keep-apart.server";
import { recordAudit } from "~/domain/audit/record-audit.server";
import { NotFound, RuleBroken } from "~/domain/errors";
import type { Viewer } from "~/domain/people/viewer";
import { recomputeStageScore } from "~/domain/scores/recompute-stage-score.server";
import { asViewer } from "~/platform/db.server";
import { lockPanelBooking } from "./lock-panel-booking.server";

/**
 * A member of a panel has a conflict of interest with a candidate, before the interview or after it: they never judge them,
 * and whoever runs the cohort sees that the panel is short.
 * @throws {RuleBroken} without a reason, or once they have handed in scores @throws {NotFound} for somebody else's interview
 */
export function standAside(viewer: Viewer, input: { bookingId: string; reason: string }): Promise<void> {
  return asViewer(viewer, async (tx, now) => {
    const { stageId, applicationId, sits } = await lockPanelBooking(tx, viewer, input.bookingId);
    if (!sits) throw new NotFound();
    const reason = requireReason(input.reason);
    const reviewerId = viewer.personId;
    const review = await tx.review.findFirst({
      where: { stageId, applicationId, reviewerId, state: { in: ["assigned", "submitted"] } },
      select: { id: true, state: true },
    });
    if (review?.state === "submitted") throw new RuleBroken([{ key: "interviews.judgedAlready" }]);
    await keepApart(tx, now, { reviewerId, applicationId, reason, declaredById: reviewerId });
    if (review) {
      const ending = { from: ["assigned" as const], to: "declined" as const, reason, actorPersonId: reviewerId };
      await endReview(tx, now, { review, ...ending });
      await recomputeStageScore(tx, now, { stageId, applicationId });
      return;
    }
    await recordAudit(tx, now, {
      actor: "person",
      actorPersonId: reviewerId,
      action: "declare_conflict",
      entity: "application",
      entityId: applicationId,
      reason,
    });
  });
}
