import { recordAudit } from "~/domain/audit/record-audit.server";
import { Conflict, RuleBroken } from "~/domain/errors";
import type { Viewer } from "~/domain/people/viewer";
import { asViewer } from "~/platform/db.server";
import { backToCollecting } from "./back-to-collecting.server";
import { type AskedPacket, loadPacket } from "./load-packet.server";
import { blockersToReason } from "./packet-reason";

/**
 * The head of the programme sends a packet back with a reason: it is collected again, and an approval it had is gone.
 * @throws {RuleBroken} without a reason @throws {Conflict} when its release was started, or the same was said already
 */
export function rejectPacket(viewer: Viewer, input: AskedPacket & { reason: string }): Promise<void> {
  return asViewer(viewer, async (tx, now) => {
    const packet = await loadPacket(tx, viewer, input, "approve");
    const reason = input.reason.trim();
    const blockers = blockersToReason(reason);
    if (blockers.length > 0) throw new RuleBroken(blockers);
    const id =
      packet.state === "collecting"
        ? packet.id
        : await backToCollecting(tx, now, { ...packet, cohortId: packet.cohort.id }, ["approved"]);
    const { count } = await tx.decisionPacket.updateMany({
      where: {
        id,
        OR: [
          { rejection: null },
          { rejection: { not: reason } },
          // Changed, but not as was asked: the same words are said anew.
          { rejectedAt: { lt: tx.decisionPacket.fields.changedAt } },
        ],
      },
      data: { rejectedById: viewer.personId, rejectedAt: now, rejection: reason },
    });
    if (count === 0) throw new Conflict();
    await recordAudit(tx, now, {
      actor: "person",
      actorPersonId: viewer.personId,
      action: "reject_packet",
      entity: "decision_packet",
      entityId: id,
      reason,
    });
  });
}
