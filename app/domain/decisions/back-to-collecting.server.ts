import { Conflict } from "~/domain/errors";
import type { PacketState } from "~/generated/prisma/enums";
import type { Tx } from "~/platform/db.server";
import { markChanged } from "./mark-changed.server";

/**
 * Sends a packet back to where its decisions are collected, without the approval it may have had: to itself, or, where a
 * new one was begun meanwhile, into that one, which has changed then. The caller holds the cohort's row.
 * @returns the packet its decisions are in now @throws {Conflict} when it is in none of the states named
 */
export async function backToCollecting(
  tx: Tx,
  now: Date,
  packet: { id: string; cohortId: string; reason: string | null },
  from: PacketState[],
): Promise<string> {
  // A correction keeps to itself: its rows have its reason, and a second person's word whatever the setting says.
  const newer =
    packet.reason === null
      ? await tx.decisionPacket.findFirst({
          where: { cohortId: packet.cohortId, state: "collecting", reason: null, id: { not: packet.id } },
          select: { id: true },
        })
      : null;
  const { count } = await tx.decisionPacket.updateMany({
    where: { id: packet.id, state: { in: from } },
    data: {
      state: newer ? "cancelled" : "collecting",
      ...{ releaseAt: null, releaseById: null },
      ...{ approvedAt: null, approvedById: null, approvedSha256: null },
    },
  });
  if (count === 0) throw new Conflict();
  const holder = newer?.id ?? packet.id;
  await tx.decision.updateMany({ where: { packetId: packet.id }, data: { approvedSha256: null, packetId: holder } });
  if (newer) await markChanged(tx, now, holder);
  return holder;
}
