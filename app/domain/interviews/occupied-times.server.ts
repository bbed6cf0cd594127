import type { Tx } from "~/platform/db.server";
import type { PlannedTime } from "./slot-rule";
import type { OccupiedTime } from "./slot-warnings";

/**
 * When these people sit on any panel in the span of these times, in whatever cohort.
 * @param times in their order @param exceptSlotId a slot that does not count: the one that is being changed
 */
export async function occupiedTimes(
  tx: Tx,
  personIds: readonly string[],
  times: readonly PlannedTime[],
  exceptSlotId?: string,
): Promise<OccupiedTime[]> {
  const [first, last] = [times[0], times.at(-1)];
  if (!first || !last) return [];
  const rows = await tx.interviewPanelist.findMany({
    where: {
      personId: { in: [...personIds] },
      ...(exceptSlotId !== undefined && { slotId: { not: exceptSlotId } }),
      slot: { cancelledAt: null, startsAt: { lt: last.endsAt }, endsAt: { gt: first.startsAt } },
    },
    select: { personId: true, slot: { select: { startsAt: true, endsAt: true } } },
  });
  return rows.map(({ personId, slot }) => ({ personId, ...slot }));
}
