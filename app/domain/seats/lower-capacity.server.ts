import { recordAudit } from "~/domain/audit/record-audit.server";
import { loadRunCohort } from "~/domain/cohorts/load-run-cohort.server";
import { RuleBroken } from "~/domain/errors";
import type { Viewer } from "~/domain/people/viewer";
import { asViewer, type Tx } from "~/platform/db.server";
import { blockersToLower, type SeatGroup } from "./capacity";
import { countInSeatGroup, findSeatGroup } from "./find-seat-group.server";

/**
 * Takes free seats away, those with the highest numbers first; a held seat always stays.
 * @throws {RuleBroken} naming how many are free and held, when fewer are free @throws {NotFound}
 */
export function lowerCapacity(viewer: Viewer, input: SeatGroup & { cohortCode: string; by: number }): Promise<void> {
  return asViewer(viewer, async (tx, now) => {
    const { by, reservationId } = input;
    const cohort = await loadRunCohort(tx, viewer, input.cohortCode);
    await findSeatGroup(tx, cohort.id, input);
    const { free, held } = await lockedSeats(tx, cohort.id, input);
    const blockers = blockersToLower({
      state: cohort.state,
      by,
      free: free.length,
      held,
      reserved: reservationId !== null,
    });
    if (blockers.length > 0) throw new RuleBroken(blockers);
    await tx.seat.updateMany({ where: { id: { in: free.slice(0, by) } }, data: { retiredAt: now } });
    await countInSeatGroup(tx, input, -by);
    await recordAudit(tx, now, {
      actor: "person",
      actorPersonId: viewer.personId,
      action: "lower_capacity",
      entity: "cohort",
      entityId: cohort.id,
      fields: ["seats"],
    });
  });
}

/** The group's free seats, the highest number first, their rows kept; and how many are held. */
async function lockedSeats(tx: Tx, cohortId: string, { unitPlaceId, reservationId }: SeatGroup) {
  const group = { cohortId, unitPlaceId, reservationId, retiredAt: null };
  await tx.$queryRaw`
    select id from seat where cohort_id = ${cohortId}::uuid and retired_at is null
      and unit_place_id is not distinct from ${unitPlaceId}::uuid
      and reservation_id is not distinct from ${reservationId}::uuid
    order by number for update`;
  // Read after the locks: a claim that was on its way has been made or has passed these seats by.
  const free = await tx.seat.findMany({
    where: { ...group, holds: { none: { releasedAt: null } } },
    orderBy: { number: "desc" },
    select: { id: true },
  });
  const held = await tx.seat.count({ where: { ...group, holds: { some: { releasedAt: null } } } });
  return { free: free.map(({ id }) => id), held };
}
