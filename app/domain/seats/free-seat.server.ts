import type { Tx } from "~/platform/db.server";
import { type ReleasedBy, releaseSeat } from "./release-seat.server";

/**
 * Frees the seat an application holds, if it holds one, and offers it at once to the next in turn: the one way a seat
 * comes free. `by` is what freed it.
 */
export async function freeSeat(tx: Tx, now: Date, release: { applicationId: string; by: ReleasedBy }): Promise<void> {
  await releaseSeat(tx, now, release);
}
