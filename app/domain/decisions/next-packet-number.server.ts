import type { Tx } from "~/platform/db.server";

/** The number of a cohort's next packet. The caller holds the cohort's row. */
export async function nextPacketNumber(tx: Tx, cohortId: string): Promise<number> {
  const last = await tx.decisionPacket.aggregate({ where: { cohortId }, _max: { number: true } });
  return (last._max.number ?? 0) + 1;
}
