import type { Tx } from "~/platform/db.server";
import type { FreeSeat, Waiter } from "./next-in-turn";
import { GROUP_FACTS, reservationConditionSchema } from "./reservation-condition";

/** A cohort's free seats in their order. A reservation that was opened to all is none any more. */
export async function loadFreeSeats(tx: Tx, cohortId: string): Promise<FreeSeat[]> {
  const rows = await tx.seat.findMany({
    where: { cohortId, retiredAt: null, holds: { none: { releasedAt: null } } },
    orderBy: { number: "asc" },
    select: {
      id: true,
      number: true,
      unitPlaceId: true,
      reservation: { select: { id: true, condition: true, releasedAt: true } },
    },
  });
  return rows.map(({ reservation, ...seat }) => ({
    ...seat,
    reservation:
      reservation && reservation.releasedAt === null
        ? { id: reservation.id, condition: reservationConditionSchema.parse(reservation.condition) }
        : null,
  }));
}

/** The order of every waiting list: the rank, then the time of the applicant's own Submit. */
export const WAITING_ORDER = [{ waitlistRank: "asc" }, { rankAt: "asc" }, { id: "asc" }] as const;

/** A cohort's free seats, and its waiting list in the order of promotion where there is any seat to give. */
export async function loadQueue(tx: Tx, cohortId: string): Promise<{ seats: FreeSeat[]; queue: Waiter[] }> {
  const seats = await loadFreeSeats(tx, cohortId);
  if (seats.length === 0) return { seats, queue: [] };
  const rows = await tx.application.findMany({
    where: { cohortId, status: "waitlisted" },
    orderBy: [...WAITING_ORDER],
    select: {
      id: true,
      reference: true,
      waitlistRank: true,
      wishedPlaceIds: true,
      excludedPlaceIds: true,
      ...GROUP_FACTS,
    },
  });
  const queue = rows.map(({ id, reference, waitlistRank, wishedPlaceIds, excludedPlaceIds, ...group }) => {
    if (waitlistRank === null) throw new Error(`${reference} waits without a rank`);
    return { id, reference, rank: waitlistRank, wishedPlaceIds, excludedPlaceIds, group };
  });
  return { seats, queue };
}
