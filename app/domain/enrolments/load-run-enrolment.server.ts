import { wasCalledOff } from "~/domain/applications/application";
import { visibleToStaff } from "~/domain/applications/policy";
import { NotAllowed, NotFound } from "~/domain/errors";
import { canApproveForCohort, canRunCohort } from "~/domain/people/policy";
import type { Viewer } from "~/domain/people/viewer";
import type { ActorKind } from "~/generated/prisma/enums";
import type { Tx } from "~/platform/db.server";

const RUN = {
  id: true,
  applicationId: true,
  cohortId: true,
  personId: true,
  state: true,
  removalAskedById: true,
  removalAskedAt: true,
  removalReasonKeys: true,
  removalDetails: true,
  cohort: { select: { programmeId: true, startsOn: true } },
  deferredTo: { select: { status: true } },
} as const;

export type RunEnrolment = Awaited<ReturnType<typeof loadRunEnrolment>>;

/**
 * The facts of an enrolment that the staff of its cohort act on, and as whom this one acts.
 * @throws {NotFound} when the viewer may not know of it, or there is none
 */
export async function loadRunEnrolment(tx: Tx, viewer: Viewer, reference: string) {
  const found = await tx.enrolment.findFirst({
    where: { application: { AND: [{ reference }, visibleToStaff(viewer)] } },
    select: RUN,
  });
  if (!found) throw new NotFound();
  const { deferredTo, ...row } = found;
  const enrolment = { ...row, deferralCancelled: deferredTo !== null && wasCalledOff(deferredTo.status) };
  const scope = { programmeId: enrolment.cohort.programmeId, cohortId: enrolment.cohortId };
  const runs = canRunCohort(viewer, scope);
  if (!runs && !canApproveForCohort(viewer, scope)) throw new NotAllowed(true);
  const actor = { kind: (runs ? "coordinator" : "head") as ActorKind, personId: viewer.personId };
  return { ...enrolment, actor };
}
