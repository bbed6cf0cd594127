import { NotFound } from "~/domain/errors";
import { canRunCohort } from "~/domain/people/policy";
import type { Viewer } from "~/domain/people/viewer";
import { reviewScope } from "~/domain/reviews/policy";
import { isUuid } from "~/domain/uuid";
import type { Tx } from "~/platform/db.server";

/**
 * A live booking with its application's row kept; for the panel, while they hold a role there and do not stand aside, and
 * the coordinator. `sits`: the viewer is on the panel. @throws {NotFound} for everybody else
 */
export async function lockPanelBooking(tx: Tx, viewer: Viewer, bookingId: string) {
  if (!isUuid(bookingId)) throw new NotFound();
  const found = await tx.interviewBooking.findUnique({
    where: { id: bookingId },
    select: {
      applicationId: true,
      slot: { select: { panel: { where: { personId: viewer.personId }, select: { personId: true } } } },
      stage: { select: { cohortId: true, cohort: { select: { programmeId: true } } } },
    },
  });
  if (!found) throw new NotFound();
  const { applicationId, stage } = found;
  const { cohortId, cohort } = stage;
  const scope = reviewScope(viewer);
  const inScope =
    scope.everywhere || scope.cohortIds.includes(cohortId) || scope.programmeIds.includes(cohort.programmeId);
  await tx.$queryRaw`select id from application where id = ${applicationId}::uuid for update`;
  const aside = await tx.conflictOfInterest.count({ where: { applicationId, reviewerId: viewer.personId } });
  const sits = found.slot.panel.length > 0 && inScope && aside === 0;
  if (!sits && !canRunCohort(viewer, { programmeId: cohort.programmeId, cohortId })) throw new NotFound();
  const booking = await tx.interviewBooking.findFirst({
    where: { id: bookingId, cancelledAt: null },
    select: { id: true, stageId: true, applicationId: true, attended: true, slot: { select: { startsAt: true } } },
  });
  if (!booking) throw new NotFound();
  return { ...booking, sits };
}
