import type { Tx } from "~/platform/db.server";

/**
 * Holds a free seat of the cohort for an application: of the named unit place, or any seat that belongs to none.
 * Free seats are taken with SKIP LOCKED, so claims do not queue behind one another; the unique index on live holds is
 * the last word. The caller holds the application's row lock, so that it claims once. Seats set aside for a group are claimed by `reservationId` only.
 * @returns the seat's id, or null when none is free
 */
export async function claimSeat(
  tx: Tx,
  now: Date,
  claim: { cohortId: string; applicationId: string; unitPlaceId: string | null; reservationId?: string | null },
): Promise<string | null> {
  const { cohortId, applicationId, unitPlaceId, reservationId = null } = claim;
  const [seat] = await tx.$queryRaw<{ id: string }[]>`
    select seat.id from seat
    where seat.cohort_id = ${cohortId}::uuid and seat.retired_at is null
      and seat.unit_place_id is not distinct from ${unitPlaceId}::uuid
      and seat.reservation_id is not distinct from ${reservationId}::uuid
      and not exists (select from seat_hold where seat_hold.seat_id = seat.id and seat_hold.released_at is null)
    order by seat.number limit 1 for update of seat skip locked`;
  if (!seat) return null;
  // The look at the holds was taken before the lock: someone may have held and let go of this row in between.
  const { count } = await tx.seatHold.createMany({
    data: { seatId: seat.id, applicationId, heldAt: now },
    skipDuplicates: true,
  });
  return count === 1 ? seat.id : claimSeat(tx, now, claim);
}
