import { visibleToStaff } from "~/domain/applications/policy";
import { NotAllowed, NotFound } from "~/domain/errors";
import { canApproveForCohort, canRunCohort } from "~/domain/people/policy";
import type { Viewer } from "~/domain/people/viewer";
import type { Tx } from "~/platform/db.server";
import { waitingOrder } from "./waiting-order.server";

/**
 * An application on the list of a cohort that the viewer runs or heads, with the order of that list; the cohort's row
 * is kept, so that lists are changed one after another.
 * @throws {NotFound} when they may not know of it @throws {NotAllowed} when they may read but not act
 */
export async function loadWaiting(tx: Tx, viewer: Viewer, reference: string) {
  const application = await tx.application.findFirst({
    where: { AND: [{ reference }, visibleToStaff(viewer)] },
    select: { id: true, cohortId: true, cohort: { select: { programmeId: true } } },
  });
  if (!application) throw new NotFound();
  const { id, cohortId, cohort } = application;
  const scope = { programmeId: cohort.programmeId, cohortId };
  if (!canRunCohort(viewer, scope) && !canApproveForCohort(viewer, scope)) throw new NotAllowed(true);
  await tx.$queryRaw`select id from cohort where id = ${cohortId}::uuid for no key update`;
  const order = (await waitingOrder(tx, cohortId)).map((each) => each.id);
  const at = order.indexOf(id);
  return { id, cohortId, order, position: at === -1 ? null : at + 1 };
}
