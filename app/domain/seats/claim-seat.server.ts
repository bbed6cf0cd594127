import type { Tx } from "~/platform/db.server";
import { holdSeat } from "./hold-seat.server";

/**
 * Holds a free seat of the cohort for an application: of the named place, or any seat that belongs to none. Seats set
 * aside for the given groups are taken first, then those open to all; a reservation that was opened is open to all.
 * Free seats are taken with SKIP LOCKED, so claims do not queue behind one another; the unique index on live holds is
 * the last word. The caller holds the application's row lock, and the application holds no other seat.
 * @returns the seat's id, or null when none is free
 */
export async function claimSeat(
  tx: Tx,
  now: Date,
  claim: { cohortId: string; applicationId: string; unitPlaceId: string | null; reservationIds?: readonly string[] },
): Promise<string | null> {
  const { cohortId, applicationId, unitPlaceId, reservationIds = [] } = claim;
  const [seat] = await tx.$queryRaw<{ id: string }[]>`
    select seat.id from seat
    left join seat_reservation r on r.id = seat.reservation_id and r.released_at is null
    where seat.cohort_id = ${cohortId}::uuid and seat.retired_at is null
      and seat.unit_place_id is not distinct from ${unitPlaceId}::uuid
      and (r.id is null or r.id = any(${[...reservationIds]}::uuid[]))
      and not exists (select from seat_hold where seat_hold.seat_id = seat.id and seat_hold.released_at is null)
    order by r.id is null, seat.number limit 1 for update of seat skip locked`;
  if (!seat) return null;
  // The look at the holds was taken before the lock: someone may have held and let go of this row in between.
  return (await holdSeat(tx, now, { seatId: seat.id, applicationId })) ? seat.id : claimSeat(tx, now, claim);
}
