import type { Tx } from "~/platform/db.server";

/** The packet that collects a cohort's decisions; made when there is none. There is one at a time. */
export async function collectingPacket(
  tx: Tx,
  now: Date,
  { cohortId, personId }: { cohortId: string; personId: string },
): Promise<{ id: string; number: number }> {
  // The cohort's row is the queue in which two first decisions wait for each other.
  await tx.$queryRaw`select id from cohort where id = ${cohortId}::uuid for update`;
  const open = await tx.decisionPacket.findFirst({
    where: { cohortId, state: "collecting" },
    select: { id: true, number: true },
  });
  if (open) return open;
  const last = await tx.decisionPacket.aggregate({ where: { cohortId }, _max: { number: true } });
  return tx.decisionPacket.create({
    data: { cohortId, number: (last._max.number ?? 0) + 1, createdById: personId, createdAt: now },
    select: { id: true, number: true },
  });
}
