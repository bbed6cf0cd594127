import { recordAudit } from "~/domain/audit/record-audit.server";
import { loadRunCohort } from "~/domain/cohorts/load-run-cohort.server";
import { NotFound, RuleBroken } from "~/domain/errors";
import type { Viewer } from "~/domain/people/viewer";
import { asViewer } from "~/platform/db.server";
import { isKeptBack, isUpcomingKind } from "./kinds";

/**
 * Lets go what was kept back: reminders, or applications on their way to the next stage. A date that was moved and told to people is not taken back.
 * @throws {NotFound} @throws {NotAllowed} @throws {RuleBroken}
 */
export function endHold(viewer: Viewer, input: { code: string; id: string }): Promise<void> {
  return asViewer(viewer, async (tx, now) => {
    const cohort = await loadRunCohort(tx, viewer, input.code);
    const hold = await tx.clockHold.findFirst({
      where: { id: input.id, cohortId: cohort.id },
      select: { id: true, subject: true, endedAt: true },
    });
    if (!hold) throw new NotFound();
    if (!isUpcomingKind(hold.subject) || !isKeptBack(hold.subject)) throw new RuleBroken([{ key: "hold.dateWasTold" }]);
    const { count } = await tx.clockHold.updateMany({
      where: { id: hold.id, endedAt: null },
      data: { endedAt: now },
    });
    if (count === 0) return;
    await recordAudit(tx, now, {
      actor: "person",
      actorPersonId: viewer.personId,
      action: "end_hold",
      entity: "cohort",
      entityId: cohort.id,
      fields: [hold.subject],
    });
  });
}
