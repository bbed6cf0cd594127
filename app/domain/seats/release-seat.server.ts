import type { ActionName } from "~/domain/applications/application";
import type { EnrolmentActionName } from "~/domain/enrolments/enrolment";
import type { Tx } from "~/platform/db.server";

/** What frees a seat: an action of the application or of the enrolment. */
export type ReleasedBy = ActionName | `enrolment_${EnrolmentActionName}`;

/** Frees the seat an application holds, if it holds one. `by` is the action that freed it. */
export async function releaseSeat(
  tx: Tx,
  now: Date,
  release: { applicationId: string; by: ReleasedBy },
): Promise<{ seatId: string } | null> {
  const [hold] = await tx.seatHold.updateManyAndReturn({
    where: { applicationId: release.applicationId, releasedAt: null },
    data: { releasedAt: now, releasedBy: release.by },
    select: { seatId: true },
  });
  return hold ?? null;
}
