import { recordAudit } from "~/domain/audit/record-audit.server";
import { promoteNext } from "~/domain/seats/promote-next.server";
import { asSystem } from "~/platform/db.server";
import { releaseRows } from "./release-rows.server";

/**
 * Releases a packet whose countdown has ended: offers first, then the waiting list, then refusals, each application in
 * a transaction of its own. Rows changed since they were decided are skipped and say why. Begun again after a crash it
 * goes on with the rows that are left; two at once do each row once. Until the end nobody is promoted from the waiting
 * list; then those who are next in turn are, once.
 * @returns false when the packet's time has not come, or it was cancelled
 */
export async function releasePacket(packetId: string): Promise<boolean> {
  const rows = await asSystem("release_packet", async (tx, now) => {
    const { count } = await tx.decisionPacket.updateMany({
      where: {
        id: packetId,
        OR: [{ state: "scheduled", releaseAt: { lte: now } }, { state: "releasing" }],
      },
      data: { state: "releasing" },
    });
    if (count === 0) return null;
    return tx.decision.findMany({
      where: { packetId, releasedAt: null, skipped: null },
      select: { id: true, outcome: true, rank: true, decidedAt: true },
    });
  });
  if (!rows) return false;
  const last = Number.MAX_SAFE_INTEGER;
  rows.sort((a, b) => (a.rank ?? last) - (b.rank ?? last) || a.decidedAt.getTime() - b.decidedAt.getTime());
  await releaseRows(rows);
  await asSystem("release_packet", async (tx, now) => {
    const left = await tx.decision.count({ where: { packetId, releasedAt: null, skipped: null } });
    if (left > 0) return; // another process holds them: it will finish the packet
    // A seat freed at this moment either sees the release over, and promotes itself, or is seen here.
    const { cohortId } = await tx.decisionPacket.findUniqueOrThrow({ where: { id: packetId } });
    await tx.$queryRaw`select id from cohort where id = ${cohortId}::uuid for no key update`;
    const { count } = await tx.decisionPacket.updateMany({
      where: { id: packetId, state: "releasing" },
      data: { state: "released", releasedAt: now },
    });
    if (count === 0) return;
    await recordAudit(tx, now, {
      actor: "system",
      actorPersonId: null,
      action: "release_packet",
      entity: "decision_packet",
      entityId: packetId,
    });
    await promoteNext(tx, now, { cohortId });
  });
  return true;
}
