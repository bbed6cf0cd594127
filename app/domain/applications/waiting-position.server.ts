import type { Tx } from "~/platform/db.server";

/** Places on the waiting list by application, 1 for the next in turn; only for those that wait. One statement. */
export async function waitingPositions(tx: Tx, applicationIds: readonly string[]): Promise<Map<string, number>> {
  const rows = await tx.$queryRaw<{ id: string; position: number }[]>`
    select a.id, (
      select count(*)::int from application b
      where b.cohort_id = a.cohort_id and b.status = 'waitlisted'
        and (b.waitlist_rank, b.rank_at, b.id) <= (a.waitlist_rank, a.rank_at, a.id)
    ) as position
    from application a
    where a.id = any(${[...applicationIds]}::uuid[]) and a.status = 'waitlisted'`;
  return new Map(rows.map((row) => [row.id, row.position]));
}
