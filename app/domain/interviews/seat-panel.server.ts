import { recomputeStageScore } from "~/domain/scores/recompute-stage-score.server";
import type { Tx } from "~/platform/db.server";
import { syncPanelReviews } from "./sync-panel-reviews.server";

type Seated = {
  slotId: string;
  stageId: string;
  panel: readonly string[];
  bookings: readonly { applicationId: string; attended: boolean | null }[];
  assignedById: string;
};

/**
 * Sets who sits on a slot's panel, and gives those who came the reviews that go with it. The caller keeps the slot and the
 * applications of its bookings.
 */
export async function seatPanel(tx: Tx, now: Date, seated: Seated): Promise<void> {
  const { slotId, stageId, panel, bookings, assignedById } = seated;
  await tx.interviewPanelist.deleteMany({ where: { slotId, personId: { notIn: [...panel] } } });
  await tx.interviewPanelist.createMany({
    data: panel.map((personId) => ({ slotId, personId })),
    skipDuplicates: true,
  });
  for (const { applicationId, attended } of bookings) {
    if (attended !== true) continue;
    await syncPanelReviews(tx, now, { stageId, applicationId, assignedById });
    await recomputeStageScore(tx, now, { stageId, applicationId });
  }
}
