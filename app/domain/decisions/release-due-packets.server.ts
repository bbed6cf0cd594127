import { asSystem } from "~/platform/db.server";
import { releasePacket } from "./release-packet.server";

/** Releases packets whose countdown has ended and finishes those a crash left half-way. */
export async function releaseDuePackets(): Promise<number> {
  const due = await asSystem("release_due_packets", (tx, now) =>
    tx.decisionPacket.findMany({
      where: { OR: [{ state: "scheduled", releaseAt: { lte: now } }, { state: "releasing" }] },
      orderBy: { releaseAt: "asc" },
      select: { id: true },
    }),
  );
  for (const { id } of due) await releasePacket(id);
  return due.length;
}
