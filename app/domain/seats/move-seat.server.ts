import type { Tx } from "~/platform/db.server";
import { claimSeat } from "./claim-seat.server";
import { groupsOf } from "./groups-of.server";
import { promoteNext } from "./promote-next.server";
import { releaseSeat } from "./release-seat.server";

/**
 * Moves an application's hold to a free seat of another place of its cohort. The new seat is taken before the old one
 * is anybody's: whoever moves goes ahead of the waiting list; then the old one goes to the next in turn.
 * @returns false when no seat is free there; the caller then gives its transaction up
 */
export async function moveSeat(
  tx: Tx,
  now: Date,
  move: { cohortId: string; applicationId: string; unitPlaceId: string },
): Promise<boolean> {
  const { cohortId, applicationId } = move;
  await releaseSeat(tx, now, { applicationId, by: "second_round" });
  const reservationIds = await groupsOf(tx, { id: applicationId, cohortId });
  if ((await claimSeat(tx, now, { ...move, reservationIds })) === null) return false;
  await promoteNext(tx, now, { cohortId });
  return true;
}
