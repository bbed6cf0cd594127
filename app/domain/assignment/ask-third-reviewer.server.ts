import type { Tx } from "~/platform/db.server";
import { loadAssignedStage } from "./assigned-stage.server";
import { runAssignment } from "./run-assignment.server";

/**
 * Asks somebody who has not judged the application yet, since the others are too far apart: the one with the least to do.
 * One third reviewer at most; when nobody can be asked the coordinator sees it, and the clock tries again. The caller
 * holds the application's row.
 * @returns whether somebody was asked
 */
export async function askThirdReviewer(
  tx: Tx,
  now: Date,
  { stageId, applicationId }: { stageId: string; applicationId: string },
): Promise<boolean> {
  const stage = await loadAssignedStage(tx, stageId);
  if (!stage) return false;
  const { assigned } = await runAssignment(tx, now, stage, { startedById: null, applicationId, third: true });
  return assigned > 0;
}
