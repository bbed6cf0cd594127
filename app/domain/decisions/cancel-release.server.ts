import { recordAudit } from "~/domain/audit/record-audit.server";
import { Conflict } from "~/domain/errors";
import type { Viewer } from "~/domain/people/viewer";
import { asViewer } from "~/platform/db.server";
import { loadPacket } from "./load-packet.server";

/**
 * Stops a release whose countdown has not ended. The decisions are collected again: in the same packet, or, if a new
 * one was begun meanwhile, in that one.
 * @throws {Conflict} when the release has begun
 */
export function cancelRelease(viewer: Viewer, input: { cohortCode: string; number: number }): Promise<void> {
  return asViewer(viewer, async (tx, now) => {
    const packet = await loadPacket(tx, viewer, input);
    await tx.$queryRaw`select id from cohort where id = ${packet.cohort.id}::uuid for update`;
    const newer = await tx.decisionPacket.findFirst({
      where: { cohortId: packet.cohort.id, state: "collecting" },
      select: { id: true },
    });
    const { count } = await tx.decisionPacket.updateMany({
      where: { id: packet.id, state: "scheduled" },
      data: { state: newer ? "cancelled" : "collecting", releaseAt: null, releaseById: null },
    });
    if (count === 0) throw new Conflict();
    if (newer) await tx.decision.updateMany({ where: { packetId: packet.id }, data: { packetId: newer.id } });
    await recordAudit(tx, now, {
      actor: "person",
      actorPersonId: viewer.personId,
      action: "cancel_release",
      entity: "decision_packet",
      entityId: packet.id,
    });
  });
}
