import type { Trilingual } from "~/domain/languages";
import { trilingualSchema } from "~/domain/trilingual-schema";
import { actAsPortal, type Tx } from "~/platform/db.server";

/** Places on the waiting list by application, 1 for the next in turn; only for those that wait. One statement. */
export async function waitingPositions(tx: Tx, applicationIds: readonly string[]): Promise<Map<string, number>> {
  const count = () => tx.$queryRaw<{ id: string; position: number }[]>`
    select a.id, (
      select count(*)::int from application b
      where b.cohort_id = a.cohort_id and b.status = 'waitlisted'
        and (b.waitlist_rank, b.rank_at, b.id) <= (a.waitlist_rank, a.rank_at, a.id)
    ) as position
    from application a
    where a.id = any(${[...applicationIds]}::uuid[]) and a.status = 'waitlisted'`;
  const rows = await actAsPortal(tx, "count_waiting", count);
  return new Map(rows.map((row) => [row.id, row.position]));
}

/** A place somebody waits for: how many who wished for it too come first, themselves included. */
export type WaitingFor = { title: Trilingual; unit: Trilingual | null; position: number };

/** The places an application waits for, the first choice first; none where nobody chooses a place. One statement. */
export async function waitingByPlace(tx: Tx, applicationId: string): Promise<WaitingFor[]> {
  const count = () => tx.$queryRaw<{ title: unknown; unit: unknown; position: number }[]>`
    select p.title, u.name as unit, (
      select count(*)::int from application b
      where b.cohort_id = a.cohort_id and b.status = 'waitlisted'
        and p.id = any(b.wished_place_ids) and not p.id = any(b.excluded_place_ids)
        and (b.waitlist_rank, b.rank_at, b.id) <= (a.waitlist_rank, a.rank_at, a.id)
    ) as position
    from application a
    join unit_place p on p.cohort_id = a.cohort_id and p.id = any(a.wished_place_ids)
      and not p.id = any(a.excluded_place_ids)
    left join unit u on u.id = p.unit_id
    where a.id = ${applicationId}::uuid and a.status = 'waitlisted'
    order by array_position(a.wished_place_ids, p.id)`;
  const rows = await actAsPortal(tx, "count_waiting", count);
  return rows.map(({ title, unit, position }) => ({
    title: trilingualSchema.parse(title),
    unit: unit === null ? null : trilingualSchema.parse(unit),
    position,
  }));
}
