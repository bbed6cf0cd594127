import type { ActorKind } from "~/generated/prisma/enums";
import { actAsPortal, type Tx } from "~/platform/db.server";

type Claim = {
  slot: { id: string; stageId: string; capacity: number };
  applicationId: string;
  bookedBy: ActorKind;
};

/**
 * Takes the first free number of a slot. Which numbers are free is only a guess by which to begin: the unique index on live
 * numbers decides, and whoever is later waits for it and tries the next. The caller holds the application's row, and the
 * application has no other live booking in the stage.
 * @returns the booking's id, or null when no number is free
 */
export async function claimNumber(tx: Tx, now: Date, claim: Claim): Promise<string | null> {
  const { slot, applicationId, bookedBy } = claim;
  const live = await actAsPortal(tx, "count_bookings", () =>
    tx.interviewBooking.findMany({ where: { slotId: slot.id, cancelledAt: null }, select: { number: true } }),
  );
  const taken = new Set(live.map(({ number }) => number));
  for (let number = 1; number <= slot.capacity; number++) {
    if (taken.has(number)) continue;
    const [booked] = await tx.interviewBooking.createManyAndReturn({
      data: { slotId: slot.id, stageId: slot.stageId, applicationId, number, bookedAt: now, bookedBy },
      skipDuplicates: true,
      select: { id: true },
    });
    if (booked) return booked.id;
  }
  return null;
}
