import type { Tx } from "~/platform/db.server";

/**
 * Notes that the decisions of a packet are others than before. One that was sent back is not with its author any more: it
 * awaits approval again. The caller holds the cohort's row.
 */
export async function markChanged(tx: Tx, now: Date, packetId: string): Promise<void> {
  await tx.decisionPacket.update({ where: { id: packetId }, data: { changedAt: now }, select: { id: true } });
}
