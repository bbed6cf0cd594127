import { recordAudit } from "~/domain/audit/record-audit.server";
import { Conflict } from "~/domain/errors";
import type { Viewer } from "~/domain/people/viewer";
import { asViewer } from "~/platform/db.server";
import { backToCollecting } from "./back-to-collecting.server";
import { type AskedPacket, loadPacket } from "./load-packet.server";

/**
 * Stops a release whose time has not come. An approved packet stays approved; one that needed no approval is collected
 * again: as the same packet, or, if a new one was begun meanwhile, in that one.
 * @throws {Conflict} when the release has begun
 */
export function cancelRelease(viewer: Viewer, input: AskedPacket): Promise<void> {
  return asViewer(viewer, async (tx, now) => {
    const packet = await loadPacket(tx, viewer, input);
    if (packet.approvedAt === null) {
      await backToCollecting(tx, now, { ...packet, cohortId: packet.cohort.id }, ["scheduled"]);
    } else {
      const { count } = await tx.decisionPacket.updateMany({
        where: { id: packet.id, state: "scheduled" },
        data: { state: "approved", releaseAt: null, releaseById: null },
      });
      if (count === 0) throw new Conflict();
    }
    await recordAudit(tx, now, {
      actor: "person",
      actorPersonId: viewer.personId,
      action: "cancel_release",
      entity: "decision_packet",
      entityId: packet.id,
    });
  });
}
