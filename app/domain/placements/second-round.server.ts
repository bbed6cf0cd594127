import type { Tx } from "~/platform/db.server";
import { STANDING } from "./placement";

/** Whether the last unit asked about an application said no, and no other has been asked since. */
export async function needsSecondRound(tx: Tx, applicationId: string): Promise<boolean> {
  const refused = await tx.placement.count({ where: { applicationId, state: "refused_by_unit" } });
  const standing = await tx.placement.count({ where: { applicationId, state: { in: STANDING } } });
  return refused > 0 && standing === 0;
}
