import type { Tx } from "~/platform/db.server";
import { WAITING_ORDER } from "./load-queue.server";

/** Ids of those who wait in a cohort, in their order. The caller holds the cohort's row. */
export async function waitingOrder(tx: Tx, cohortId: string): Promise<{ id: string; score: number | null }[]> {
  const rows = await tx.application.findMany({
    where: { cohortId, status: "waitlisted" },
    orderBy: [...WAITING_ORDER],
    select: { id: true, score: true },
  });
  return rows.map(({ id, score }) => ({ id, score: score?.toNumber() ?? null }));
}

/** Numbers a waiting list anew, from 1, in the order given. The caller holds the cohort's row. */
export async function writeWaitingOrder(tx: Tx, ids: readonly string[]): Promise<void> {
  await tx.$executeRaw`
    update application set waitlist_rank = new.rank::int
    from unnest(${[...ids]}::uuid[]) with ordinality as new (id, rank)
    where application.id = new.id and application.status = 'waitlisted' and waitlist_rank is distinct from new.rank::int`;
}
