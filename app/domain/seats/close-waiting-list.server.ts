import { endWaiting } from "~/domain/applications/end-waiting.server";
import { recordAudit } from "~/domain/audit/record-audit.server";
import { loadRunCohort } from "~/domain/cohorts/load-run-cohort.server";
import { RuleBroken } from "~/domain/errors";
import type { Viewer } from "~/domain/people/viewer";
import { asViewer } from "~/platform/db.server";
import { promotionEnd } from "./promotion-rules";

/**
 * Closes a cohort's waiting list by hand: promotion ends now, everybody on the list is told in the same moment.
 * @returns how many waited @throws {RuleBroken} when it has closed already
 */
export function closeWaitingList(viewer: Viewer, input: { cohortCode: string }): Promise<{ ended: number }> {
  return asViewer(viewer, async (tx, now) => {
    const cohort = await loadRunCohort(tx, viewer, input.cohortCode);
    if (promotionEnd(cohort) <= now) throw new RuleBroken([{ key: "waitingList.closedAlready" }]);
    await tx.cohort.update({
      where: { id: cohort.id },
      data: { promoteUntil: now, version: { increment: 1 } },
      select: { id: true },
    });
    await recordAudit(tx, now, {
      actor: "person",
      actorPersonId: viewer.personId,
      action: "close_waiting_list",
      entity: "cohort",
      entityId: cohort.id,
      fields: ["promoteUntil"],
    });
    const waiters = await tx.application.findMany({
      where: { cohortId: cohort.id, status: "waitlisted" },
      orderBy: { id: "asc" },
      select: { id: true, cohortId: true },
    });
    for (const waiter of waiters) await endWaiting(tx, now, waiter);
    return { ended: waiters.length };
  });
}
