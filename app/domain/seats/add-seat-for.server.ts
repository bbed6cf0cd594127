import { recordAudit } from "~/domain/audit/record-audit.server";
import type { Tx } from "~/platform/db.server";
import { countInSeatGroup } from "./find-seat-group.server";
import { holdSeat } from "./hold-seat.server";

/**
 * Adds one seat to a cohort for an application and holds it at once: it never is anybody else's. The caller holds the
 * application's row; the cohort's row is the queue in which new numbers wait for each other.
 */
export async function addSeatFor(
  tx: Tx,
  now: Date,
  seat: { cohortId: string; applicationId: string; unitPlaceId: string | null; personId: string },
): Promise<void> {
  const { cohortId, applicationId, unitPlaceId } = seat;
  await tx.$queryRaw`select id from cohort where id = ${cohortId}::uuid for no key update`;
  const last = await tx.seat.aggregate({ where: { cohortId }, _max: { number: true } });
  const { id: seatId } = await tx.seat.create({
    data: { cohortId, number: (last._max.number ?? 0) + 1, unitPlaceId },
    select: { id: true },
  });
  await holdSeat(tx, now, { seatId, applicationId });
  await countInSeatGroup(tx, { unitPlaceId, reservationId: null }, 1);
  await recordAudit(tx, now, {
    actor: "person",
    actorPersonId: seat.personId,
    action: "add_extra_seat",
    entity: "cohort",
    entityId: cohortId,
    fields: ["seats"],
  });
}
