import { endPlacements } from "~/domain/placements/end-placements.server";
import type { Tx } from "~/platform/db.server";
import { promoteNext } from "./promote-next.server";
import { type ReleasedBy, releaseSeat } from "./release-seat.server";

/**
 * Frees the seat an application holds, if it holds one, and offers it at once to the next in turn: the one way a seat
 * comes free. With the seat goes the placement in a unit. `by` is what freed it. The caller has changed the
 * application's own state before.
 */
export async function freeSeat(tx: Tx, now: Date, release: { applicationId: string; by: ReleasedBy }): Promise<void> {
  const freed = await releaseSeat(tx, now, release);
  await endPlacements(tx, release.applicationId);
  if (freed) await promoteNext(tx, now, freed);
}
