import { NotAllowed, NotFound } from "~/domain/errors";
import { canApproveForCohort, canReadCohort, canRunCohort } from "~/domain/people/policy";
import type { Viewer } from "~/domain/people/viewer";
import type { Tx } from "~/platform/db.server";

export type AskedPacket = { cohortCode: string; number: number };

/** What somebody must be to act on a packet. */
const MAY = { run: canRunCohort, approve: canApproveForCohort } as const;

/**
 * A packet of a cohort the viewer runs, or approves for. The cohort's row is kept until the transaction ends: what
 * changes packets of one cohort, changes them one after another.
 * @throws {NotFound} when they may not know of it @throws {NotAllowed} when they may read but not act
 */
export async function loadPacket(tx: Tx, viewer: Viewer, input: AskedPacket, act: keyof typeof MAY = "run") {
  const { packet, scope } = await readPacket(tx, viewer, input);
  if (!MAY[act](viewer, scope)) throw new NotAllowed(true);
  await lockPackets(tx, packet.cohort.id);
  const { state } = await tx.decisionPacket.findUniqueOrThrow({ where: { id: packet.id }, select: { state: true } });
  return { ...packet, state };
}

/** A packet the viewer may read. @throws {NotFound} */
export async function readPacket(tx: Tx, viewer: Viewer, input: AskedPacket) {
  const packet = await tx.decisionPacket.findFirst({
    where: { number: input.number, cohort: { code: input.cohortCode } },
    select: {
      id: true,
      number: true,
      state: true,
      createdById: true,
      approvedAt: true,
      releaseAt: true,
      reason: true,
      cohort: { select: { id: true, programmeId: true, waitingListSize: true, startsOn: true } },
    },
  });
  if (!packet) throw new NotFound();
  const scope = { programmeId: packet.cohort.programmeId, cohortId: packet.cohort.id };
  if (!canReadCohort(viewer, scope)) throw new NotFound();
  return { packet, scope };
}

/** Keeps the cohort's row: the queue in which changes of its packets wait for each other. */
export async function lockPackets(tx: Tx, cohortId: string): Promise<void> {
  await tx.$queryRaw`select id from cohort where id = ${cohortId}::uuid for update`;
}
