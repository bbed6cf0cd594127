import { loadRunApplication } from "~/domain/applications/load-run-application.server";
import { recordAudit } from "~/domain/audit/record-audit.server";
import { Conflict } from "~/domain/errors";
import type { Viewer } from "~/domain/people/viewer";
import type { Tx } from "~/platform/db.server";
import { backToCollecting } from "./back-to-collecting.server";
import { lockPackets } from "./load-packet.server";
import { markChanged } from "./mark-changed.server";

/**
 * Takes a decision out of a packet that collects, or out of one that was approved, which is collected again then. What is
 * left awaits approval again. A correction of which nothing is left is given up.
 * @throws {Conflict} when it is not there any more
 */
export async function takeOutOfPacket(tx: Tx, now: Date, viewer: Viewer, input: { reference: string }): Promise<void> {
  const { id: applicationId, cohortId } = await loadRunApplication(tx, viewer, input.reference);
  await lockPackets(tx, cohortId);
  const decision = await tx.decision.findFirst({
    where: { applicationId, packet: { state: { in: ["collecting", "approved"] } } },
    select: { id: true, packet: { select: { id: true, state: true, reason: true } } },
  });
  if (!decision) throw new Conflict();
  const { packet } = decision;
  const holder =
    packet.state === "approved" ? await backToCollecting(tx, now, { ...packet, cohortId }, ["approved"]) : packet.id;
  await tx.decision.delete({ where: { id: decision.id }, select: { id: true } });
  await markChanged(tx, now, holder);
  if (packet.reason !== null && (await tx.decision.count({ where: { packetId: packet.id } })) === 0) {
    await tx.decisionPacket.update({ where: { id: packet.id }, data: { state: "cancelled" }, select: { id: true } });
  }
  await recordAudit(tx, now, {
    actor: "person",
    actorPersonId: viewer.personId,
    action: "unstage_decision",
    entity: "application",
    entityId: applicationId,
    fields: ["outcome"],
  });
}
