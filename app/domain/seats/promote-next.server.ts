import { lockApplication } from "~/domain/applications/lock-application.server";
import { writeOffer } from "~/domain/applications/write-offer.server";
import { Conflict } from "~/domain/errors";
import { actAsPortal, type Tx } from "~/platform/db.server";
import { holdSeat } from "./hold-seat.server";
import { loadQueue } from "./load-queue.server";
import { nextInTurn, type PassedOver, type Turn } from "./next-in-turn";
import { loadPromotion, type PromotionTerms } from "./promotion-terms.server";

/**
 * Offers the free seats of a cohort to the next in turn on its waiting list, each with its receipt, in the caller's
 * transaction. Lock order everywhere: one's own application, then the cohort, then those who wait, then seats. Nobody
 * who waits ever waits for the cohort, so a chain of refusals cannot lock itself up.
 * @returns how many were promoted
 */
export function promoteNext(tx: Tx, now: Date, { cohortId }: { cohortId: string }): Promise<number> {
  return actAsPortal(tx, "give_free_seats", () => giveFreeSeats(tx, now, cohortId));
}

async function giveFreeSeats(tx: Tx, now: Date, cohortId: string): Promise<number> {
  // The cohort's row is the queue in which promotions wait for each other; what they read, they read after it.
  await tx.$queryRaw`select id from cohort where id = ${cohortId}::uuid for no key update`;
  const terms = await loadPromotion(tx, now, cohortId);
  if (!terms) return 0;
  let { seats, queue } = await loadQueue(tx, cohortId);
  const changed: PassedOver[] = [];
  let promoted = 0;
  for (let turn = nextInTurn(seats, queue); turn; turn = nextInTurn(seats, queue)) {
    const { seat, waiter } = turn;
    if (!(await stillWaits(tx, waiter.id))) {
      queue = queue.filter(({ id }) => id !== waiter.id);
      changed.push({ reference: waiter.reference, why: "changed" });
      continue;
    }
    seats = seats.filter(({ id }) => id !== seat.id);
    if (!(await takeSeat(tx, now, { seatId: seat.id, applicationId: waiter.id }))) continue;
    await promote(tx, now, { ...turn, passedOver: [...changed, ...turn.passedOver] }, terms, queue);
    queue = queue.filter(({ id }) => id !== waiter.id);
    promoted += 1;
  }
  return promoted;
}

/** Keeps the waiter's row; false when they left the list while the promotion was on its way to them. */
async function stillWaits(tx: Tx, applicationId: string): Promise<boolean> {
  try {
    await lockApplication(tx, { id: applicationId, status: "waitlisted" });
    return true;
  } catch (error) {
    if (error instanceof Conflict) return false;
    throw error;
  }
}

/** Holds the seat, unless a decision that is being released takes it at this moment or it was retired. */
async function takeSeat(tx: Tx, now: Date, hold: { seatId: string; applicationId: string }): Promise<boolean> {
  const [free] = await tx.$queryRaw<{ id: string }[]>`
    select id from seat where id = ${hold.seatId}::uuid and retired_at is null for update skip locked`;
  return free !== undefined && holdSeat(tx, now, hold);
}

async function promote(
  tx: Tx,
  now: Date,
  { seat, waiter, passedOver }: Turn,
  { cohortId, unitConfirms, replyBy }: PromotionTerms,
  queue: readonly { reference: string; rank: number }[],
): Promise<void> {
  await writeOffer(tx, now, {
    application: { id: waiter.id, status: "waitlisted" },
    action: "promote",
    actor: { kind: "seat_engine", personId: null },
    unitPlaceId: seat.unitPlaceId,
    unitConfirms,
    lapsesAt: replyBy,
  });
  await tx.promotion.create({
    data: {
      cohortId,
      seatId: seat.id,
      applicationId: waiter.id,
      queue: queue.map(({ reference, rank }) => ({ reference, rank })),
      passedOver,
      replyBy,
      promotedAt: now,
    },
    select: { id: true },
  });
}
