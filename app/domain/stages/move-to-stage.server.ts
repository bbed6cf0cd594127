import { cancelBooking } from "~/domain/interviews/cancel-booking.server";
import type { StageEntryCause } from "~/generated/prisma/enums";
import type { Tx } from "~/platform/db.server";

type StageMove = {
  applicationId: string;
  cohortId: string;
  stageKey: string;
  cause: StageEntryCause;
  /** Who moved it, and why: both needed for a move by hand. */
  movedById?: string;
  reason?: string;
};

/**
 * Brings an application into a stage of its cohort, out of the one it was in. Whoever is there already stays. The
 * application's row is kept until the transaction ends, so two moves of one application wait for each other.
 * @returns whether it moved @throws {Error} when the cohort has no such stage
 */
export async function moveToStage(tx: Tx, now: Date, move: StageMove): Promise<boolean> {
  const { applicationId, cohortId, stageKey, cause, movedById = null, reason = null } = move;
  // The stage stays while somebody enters it.
  const [stage] = await tx.$queryRaw<{ id: string }[]>`
    select id from cohort_stage where cohort_id = ${cohortId}::uuid and key = ${stageKey} for key share`;
  if (!stage) throw new Error(`cohort ${cohortId} has no stage ${stageKey}`);
  await tx.application.updateMany({ where: { id: applicationId, cohortId }, data: { stageKey } });
  const open = await tx.stageEntry.findFirst({
    where: { applicationId, leftAt: null },
    select: { id: true, stageId: true },
  });
  if (open?.stageId === stage.id) return false;
  if (open) {
    await tx.stageEntry.update({ where: { id: open.id }, data: { leftAt: now }, select: { id: true } });
    // An interview belongs to its stage: whoever leaves it before has no time any more.
    await cancelBooking(tx, now, { applicationId });
  }
  await tx.stageEntry.create({
    data: { applicationId, stageId: stage.id, cause, movedById, reason, enteredAt: now },
    select: { id: true },
  });
  return true;
}
