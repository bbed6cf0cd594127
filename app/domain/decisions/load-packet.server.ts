import { NotAllowed, NotFound } from "~/domain/errors";
import { canReadCohort, canRunCohort } from "~/domain/people/policy";
import type { Viewer } from "~/domain/people/viewer";
import type { Tx } from "~/platform/db.server";

/**
 * A packet of a cohort the viewer runs.
 * @throws {NotFound} when they may not know of it @throws {NotAllowed} when they may read but not act
 */
export async function loadPacket(tx: Tx, viewer: Viewer, input: { cohortCode: string; number: number }) {
  const packet = await tx.decisionPacket.findFirst({
    where: { number: input.number, cohort: { code: input.cohortCode } },
    select: {
      id: true,
      number: true,
      state: true,
      createdById: true,
      approvedAt: true,
      releaseAt: true,
      cohort: { select: { id: true, programmeId: true, waitingListSize: true } },
    },
  });
  if (!packet) throw new NotFound();
  const scope = { programmeId: packet.cohort.programmeId, cohortId: packet.cohort.id };
  if (!canReadCohort(viewer, scope)) throw new NotFound();
  if (!canRunCohort(viewer, scope)) throw new NotAllowed(true);
  return packet;
}
