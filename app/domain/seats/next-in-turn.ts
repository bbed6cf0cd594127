import { belongsTo, type GroupFacts, type ReservationCondition } from "./reservation-condition";

/** A free seat. `reservation` is null for a seat open to all, also once its reservation was opened. */
export type FreeSeat = {
  id: string;
  number: number;
  unitPlaceId: string | null;
  reservation: { id: string; condition: ReservationCondition } | null;
};

/** Somebody on the waiting list; the list is given in its order. */
export type Waiter = {
  id: string;
  reference: string;
  rank: number;
  /** Places asked for, the first choice first. */
  wishedPlaceIds: readonly string[];
  /** Places that are not offered to them again. */
  excludedPlaceIds: readonly string[];
  group: GroupFacts;
};

/** Why somebody ahead in the queue was passed over: not a wish of theirs, said no to already, not of the group, moved meanwhile. */
export const PASSED_OVER = ["notWished", "excluded", "notInGroup", "changed"] as const;
export type PassedOver = { reference: string; why: (typeof PASSED_OVER)[number] };

export type Turn = { seat: FreeSeat; waiter: Waiter; passedOver: PassedOver[] };

/** Why a seat is not for somebody; null when it is. */
export function whyNot(waiter: Waiter, seat: FreeSeat): PassedOver["why"] | null {
  if (seat.unitPlaceId !== null) {
    if (waiter.excludedPlaceIds.includes(seat.unitPlaceId)) return "excluded";
    if (!waiter.wishedPlaceIds.includes(seat.unitPlaceId)) return "notWished";
  }
  if (seat.reservation && !belongsTo(seat.reservation.condition, waiter.group)) return "notInGroup";
  return null;
}

/**
 * The first promotion there is: the first in the queue for whom any of the free seats is, on the seat that suits them
 * best. Repeated until it gives nothing, reserved seats are filled by rank within their group, the rest by overall rank.
 */
export function nextInTurn(seats: readonly FreeSeat[], queue: readonly Waiter[]): Turn | null {
  for (const [at, waiter] of queue.entries()) {
    const [seat] = seats.filter((each) => whyNot(waiter, each) === null).sort(bestFor(waiter));
    if (!seat) continue;
    const passedOver = queue.slice(0, at).flatMap((ahead) => {
      const why = whyNot(ahead, seat);
      return why ? [{ reference: ahead.reference, why }] : [];
    });
    return { seat, waiter, passedOver };
  }
  return null;
}

/** Wished places in the order of the wishes; then seats of the person's group before those open to all; then by number. */
function bestFor({ wishedPlaceIds }: Waiter) {
  const wish = ({ unitPlaceId }: FreeSeat) =>
    unitPlaceId === null ? wishedPlaceIds.length : wishedPlaceIds.indexOf(unitPlaceId);
  const open = ({ reservation }: FreeSeat) => (reservation ? 0 : 1);
  return (a: FreeSeat, b: FreeSeat) => wish(a) - wish(b) || open(a) - open(b) || a.number - b.number;
}
