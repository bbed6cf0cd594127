import type { FreeSeat } from "~/domain/seats/next-in-turn";
import { belongsTo, type GroupFacts } from "~/domain/seats/reservation-condition";

/** An offer of a packet, in the order of release. */
export type StagedOffer = { unitPlaceId: string | null; group: GroupFacts };

/** The free seats of one place and one group (null: of none, open to all), and the offers that would take them. */
export type SeatShare = { unitPlaceId: string | null; reservationId: string | null; offers: number; free: number };

/**
 * Which seat each offer takes, null for those beyond the free ones: somebody of a group takes a seat set aside for it
 * while one is free, else one open to all.
 */
export function seated(offers: readonly StagedOffer[], seats: readonly FreeSeat[]): (FreeSeat | null)[] {
  const left = [...seats].sort((a, b) => a.number - b.number);
  return offers.map(({ unitPlaceId, group }) => {
    const own = left.findIndex(
      ({ unitPlaceId: place, reservation }) =>
        place === unitPlaceId && reservation !== null && belongsTo(reservation.condition, group),
    );
    const open = left.findIndex((seat) => seat.unitPlaceId === unitPlaceId && seat.reservation === null);
    const at = own >= 0 ? own : open;
    return at >= 0 ? (left.splice(at, 1)[0] ?? null) : null;
  });
}

/**
 * How the offers of a packet would be seated, by the rule their release follows. Offers beyond the free seats count to
 * those open to all.
 */
export function seatShares(offers: readonly StagedOffer[], seats: readonly FreeSeat[]): SeatShare[] {
  const shares: SeatShare[] = [];
  const shareOf = (unitPlaceId: string | null, reservationId: string | null): SeatShare => {
    const found = shares.find((share) => share.unitPlaceId === unitPlaceId && share.reservationId === reservationId);
    if (found) return found;
    const made = { unitPlaceId, reservationId, offers: 0, free: 0 };
    shares.push(made);
    return made;
  };
  for (const { unitPlaceId, reservation } of seats) shareOf(unitPlaceId, reservation?.id ?? null).free += 1;
  const taken = seated(offers, seats);
  for (const [at, { unitPlaceId }] of offers.entries()) {
    shareOf(unitPlaceId, taken[at]?.reservation?.id ?? null).offers += 1;
  }
  return shares;
}
