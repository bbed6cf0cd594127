import { NotAllowed, NotFound } from "~/domain/errors";
import { canRunCohort } from "~/domain/people/policy";
import type { Viewer } from "~/domain/people/viewer";
import type { Tx } from "~/platform/db.server";
import { visibleToStaff } from "./policy";

/**
 * The facts of an application that a coordinator acts on.
 * @throws {NotFound} when the viewer may not know of it @throws {NotAllowed} when they may read but not act
 */
export async function loadRunApplication(tx: Tx, viewer: Viewer, reference: string) {
  const application = await tx.application.findFirst({
    where: { reference, ...visibleToStaff(viewer) },
    select: {
      id: true,
      reference: true,
      status: true,
      cohortId: true,
      personId: true,
      offerLapsesAt: true,
      cohort: { select: { id: true, programmeId: true, state: true, promoteUntil: true } },
    },
  });
  if (!application) throw new NotFound();
  const scope = { programmeId: application.cohort.programmeId, cohortId: application.cohortId };
  if (!canRunCohort(viewer, scope)) throw new NotAllowed(true);
  return application;
}
