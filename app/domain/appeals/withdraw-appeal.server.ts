import { loadOwnApplication } from "~/domain/applications/load-own-application.server";
import { recordAudit } from "~/domain/audit/record-audit.server";
import { Conflict, NotFound } from "~/domain/errors";
import type { Viewer } from "~/domain/people/viewer";
import { asViewer } from "~/platform/db.server";

/**
 * Takes an appeal back that nobody has decided; the answer stands, and no second one can be lodged.
 * @throws {Conflict} when it was decided first
 */
export function withdrawAppeal(viewer: Viewer, input: { reference: string }): Promise<void> {
  return asViewer(viewer, async (tx, now) => {
    const application = await loadOwnApplication(tx, viewer, input.reference);
    const appeal = await tx.appeal.findUnique({
      where: { applicationId: application.id },
      select: { id: true, state: true },
    });
    if (!appeal) throw new NotFound();
    // Pressed twice: it is what was wanted already.
    if (appeal.state === "withdrawn") return;
    const { count } = await tx.appeal.updateMany({
      where: { id: appeal.id, state: "lodged" },
      data: { state: "withdrawn" },
    });
    if (count === 0) throw new Conflict(appeal.state);
    await recordAudit(tx, now, {
      actor: "person",
      actorPersonId: viewer.personId,
      action: "withdraw_appeal",
      entity: "appeal",
      entityId: appeal.id,
      fields: ["state"],
    });
  });
}
