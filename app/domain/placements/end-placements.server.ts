import type { Tx } from "~/platform/db.server";
import { STANDING } from "./placement";

/**
 * Ends what stands of an application's placements: whoever gives up the seat is not expected in the unit any more. A
 * placement whose time had not begun keeps its days, it is only never reached.
 */
export async function endPlacements(tx: Tx, applicationId: string): Promise<void> {
  await tx.placement.updateMany({
    where: { applicationId, state: { in: STANDING } },
    data: { state: "ended_early" },
  });
}
