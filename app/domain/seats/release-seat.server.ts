import type { ActionName } from "~/domain/applications/application";
import type { EnrolmentActionName } from "~/domain/enrolments/enrolment";
import type { Tx } from "~/platform/db.server";

/** What frees a seat: an action of the application or of the enrolment, or the move to another place. */
export type ReleasedBy = ActionName | `enrolment_${EnrolmentActionName}` | "second_round";

/**
 * Lets go of the seat an application holds, if it holds one; `by` is the action that freed it. Only `freeSeat` and a
 * move to another seat call this: a seat that comes free belongs to the next in turn.
 */
export async function releaseSeat(
  tx: Tx,
  now: Date,
  release: { applicationId: string; by: ReleasedBy },
): Promise<{ seatId: string; cohortId: string } | null> {
  const [hold] = await tx.seatHold.updateManyAndReturn({
    where: { applicationId: release.applicationId, releasedAt: null },
    data: { releasedAt: now, releasedBy: release.by },
    select: { seatId: true },
  });
  if (!hold) return null;
  const { cohortId } = await tx.seat.findUniqueOrThrow({ where: { id: hold.seatId }, select: { cohortId: true } });
  return { seatId: hold.seatId, cohortId };
}
