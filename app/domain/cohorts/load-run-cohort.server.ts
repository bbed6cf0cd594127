import { NotAllowed } from "~/domain/errors";
import { canRunCohort } from "~/domain/people/policy";
import type { Viewer } from "~/domain/people/viewer";
import type { Tx } from "~/platform/db.server";
import { findReadableCohort, type ReadableCohort } from "./find-readable-cohort.server";

/**
 * A cohort the viewer runs, with its row kept until the transaction ends: what changes places or the waiting list
 * queues here, before any application is touched.
 * @throws {NotFound} when they may not know of it @throws {NotAllowed} when they may read but not act
 */
export async function loadRunCohort(tx: Tx, viewer: Viewer, code: string): Promise<ReadableCohort> {
  const { id, programmeId } = await findReadableCohort(tx, viewer, code);
  if (!canRunCohort(viewer, { programmeId, cohortId: id })) throw new NotAllowed(true);
  await tx.$queryRaw`select id from cohort where id = ${id}::uuid for no key update`;
  return findReadableCohort(tx, viewer, code);
}
