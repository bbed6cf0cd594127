import type { Tx } from "~/platform/db.server";
import { lockPackets } from "./load-packet.server";
import { nextPacketNumber } from "./next-packet-number.server";

/** The packet that collects a cohort's decisions; made when there is none. There is one at a time. */
export async function collectingPacket(
  tx: Tx,
  now: Date,
  { cohortId, personId }: { cohortId: string; personId: string },
): Promise<{ id: string; number: number }> {
  await lockPackets(tx, cohortId);
  const open = await tx.decisionPacket.findFirst({
    where: { cohortId, state: "collecting", reason: null },
    select: { id: true, number: true },
  });
  if (open) return open;
  return tx.decisionPacket.create({
    data: { cohortId, number: await nextPacketNumber(tx, cohortId), createdById: personId, createdAt: now },
    select: { id: true, number: true },
  });
}
