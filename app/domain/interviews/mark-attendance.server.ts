import { recordAudit } from "~/domain/audit/record-audit.server";
import { RuleBroken } from "~/domain/errors";
import type { Viewer } from "~/domain/people/viewer";
import { recomputeStageScore } from "~/domain/scores/recompute-stage-score.server";
import { readSetting } from "~/domain/settings/read-setting.server";
import { asViewer } from "~/platform/db.server";
import { mayMark } from "./interview";
import { lockPanelBooking } from "./lock-panel-booking.server";
import { syncPanelReviews } from "./sync-panel-reviews.server";

/**
 * Says whether a candidate came, by a member of the panel or whoever runs the cohort. With "came" every member of the
 * panel gets a review to write; with "did not come" what nobody has handed in is taken back.
 * @returns the viewer's own review to write now, if there is one
 * @throws {RuleBroken} too early, or scores are handed in already @throws {NotFound} for somebody else's interview
 */
export function markAttendance(
  viewer: Viewer,
  input: { bookingId: string; attended: boolean },
): Promise<{ reviewId: string | null }> {
  return asViewer(viewer, async (tx, now) => {
    const { attended } = input;
    const booking = await lockPanelBooking(tx, viewer, input.bookingId);
    const { id, stageId, applicationId, slot } = booking;
    const minutes = await readSetting(tx, now, "interviews.attendanceMinutes");
    if (!mayMark(slot.startsAt, minutes, now))
      throw new RuleBroken([{ key: "interviews.tooEarlyToMark", params: { minutes } }]);
    if (booking.attended !== attended) {
      const handedIn = { stageId, applicationId, purpose: "panel", state: "submitted" } as const;
      if (!attended && (await tx.review.count({ where: handedIn })) > 0)
        throw new RuleBroken([{ key: "interviews.scoredAlready" }]);
      await tx.interviewBooking.update({ where: { id }, data: { attended }, select: { id: true } });
      await recordAudit(tx, now, {
        actor: "person",
        actorPersonId: viewer.personId,
        action: attended ? "candidate_came" : "candidate_did_not_come",
        entity: "interview_booking",
        entityId: id,
        fields: ["attended"],
      });
      await syncPanelReviews(tx, now, { stageId, applicationId, assignedById: viewer.personId });
      await recomputeStageScore(tx, now, { stageId, applicationId });
    }
    const own = await tx.review.findFirst({
      where: { stageId, applicationId, reviewerId: viewer.personId, state: "assigned" },
      select: { id: true },
    });
    return { reviewId: own?.id ?? null };
  });
}
