import type { Tx } from "~/platform/db.server";

/** Seats in use and not: `kept` are accepted or enrolled, `offered` wait for an answer. Parts add up to `total`. */
export type SeatCounts = { total: number; free: number; offered: number; kept: number };

/** How the seats of cohorts stand, by cohort id; one statement for any number of cohorts. */
export async function countSeats(tx: Tx, cohortIds: string[]): Promise<Map<string, SeatCounts>> {
  const rows = await tx.$queryRaw<{ cohort_id: string; total: bigint; offered: bigint; kept: bigint }[]>`
    select seat.cohort_id,
      count(*) as total,
      count(*) filter (where application.status = 'offered') as offered,
      count(*) filter (where application.status is not null and application.status <> 'offered') as kept
    from seat
    left join seat_hold on seat_hold.seat_id = seat.id and seat_hold.released_at is null
    left join application on application.id = seat_hold.application_id
    where seat.cohort_id = any(${cohortIds}::uuid[]) and seat.retired_at is null
    group by seat.cohort_id`;
  return new Map(
    rows.map((row) => {
      const [total, offered, kept] = [Number(row.total), Number(row.offered), Number(row.kept)];
      return [row.cohort_id, { total, offered, kept, free: total - offered - kept }];
    }),
  );
}
