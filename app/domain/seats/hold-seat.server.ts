import type { Tx } from "~/platform/db.server";

/**
 * Holds a seat whose row the caller has locked; the unique index on live holds refuses a second one.
 * @returns false when somebody else holds the seat
 * @throws when the application holds a seat already: that is a fault of the caller, not a race
 */
export async function holdSeat(
  tx: Tx,
  now: Date,
  { seatId, applicationId }: { seatId: string; applicationId: string },
): Promise<boolean> {
  const { count } = await tx.seatHold.createMany({
    data: { seatId, applicationId, heldAt: now },
    skipDuplicates: true,
  });
  if (count === 1) return true;
  const own = await tx.seatHold.findFirst({ where: { applicationId, releasedAt: null }, select: { seatId: true } });
  if (own) throw new Error("an application that holds a seat cannot claim another one");
  return false;
}
