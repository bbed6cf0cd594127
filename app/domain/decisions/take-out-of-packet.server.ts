import { loadRunApplication } from "~/domain/applications/load-run-application.server";
import { recordAudit } from "~/domain/audit/record-audit.server";
import { Conflict } from "~/domain/errors";
import type { Viewer } from "~/domain/people/viewer";
import type { Tx } from "~/platform/db.server";

/** Takes a decision out of the collecting packet. @throws {Conflict} when it is not there any more */
export async function takeOutOfPacket(tx: Tx, now: Date, viewer: Viewer, input: { reference: string }): Promise<void> {
  const application = await loadRunApplication(tx, viewer, input.reference);
  const { count } = await tx.decision.deleteMany({
    where: { applicationId: application.id, packet: { state: "collecting" } },
  });
  if (count === 0) throw new Conflict();
  await recordAudit(tx, now, {
    actor: "person",
    actorPersonId: viewer.personId,
    action: "unstage_decision",
    entity: "application",
    entityId: application.id,
    fields: ["outcome"],
  });
}
