import type { ReviewPurpose } from "~/generated/prisma/enums";
import type { Tx } from "~/platform/db.server";
import { loadAssignedStage, lockStage } from "./assigned-stage.server";
import { runAssignment } from "./run-assignment.server";

/**
 * Asks somebody else in place of a reviewer whose review has ended. The caller holds the application's row. A seat on a
 * panel is not filled here: its interview has a time.
 * @returns whether somebody could be asked; else the coordinator sees that the application is short of reviewers
 */
export async function replaceReviewer(
  tx: Tx,
  now: Date,
  review: { stageId: string; applicationId: string; purpose: ReviewPurpose },
): Promise<boolean> {
  const stage = review.purpose === "panel" ? null : await loadAssignedStage(tx, review.stageId);
  if (!stage) return false;
  await lockStage(tx, stage.id);
  const third = review.purpose === "third";
  const { applicationId } = review;
  const { assigned } = await runAssignment(tx, now, stage, { startedById: null, applicationId, third });
  return assigned > 0;
}
