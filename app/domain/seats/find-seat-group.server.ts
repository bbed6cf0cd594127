import { NotFound } from "~/domain/errors";
import type { Tx } from "~/platform/db.server";
import type { SeatGroup } from "./capacity";

/** Makes sure that the place and the group are of this cohort. @throws {NotFound} when they are not */
export async function findSeatGroup(tx: Tx, cohortId: string, group: SeatGroup): Promise<void> {
  const { unitPlaceId: place, reservationId: reservation } = group;
  if (place !== null && !(await tx.unitPlace.count({ where: { id: place, cohortId } }))) throw new NotFound();
  if (reservation !== null && !(await tx.seatReservation.count({ where: { id: reservation, cohortId } }))) {
    throw new NotFound();
  }
}

/** Keeps the announced numbers of the place and of the group in step with their seats. */
export async function countInSeatGroup(tx: Tx, group: SeatGroup, change: number): Promise<void> {
  const data = { number: { increment: change } };
  if (group.unitPlaceId !== null) await tx.unitPlace.updateMany({ where: { id: group.unitPlaceId }, data });
  if (group.reservationId !== null) await tx.seatReservation.updateMany({ where: { id: group.reservationId }, data });
}
