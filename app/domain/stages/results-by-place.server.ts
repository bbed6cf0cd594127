import type { Trilingual } from "~/domain/languages";
import { trilingualSchema } from "~/domain/trilingual-schema";
import type { Tx } from "~/platform/db.server";
import { suppressSmall } from "./suppress-small";

export type PlaceResult = {
  key: string;
  /** Null: the seats that are open to everybody. */
  name: Trilingual | null;
  seats: number;
  /** How many were offered a place there; null where that must not be told. */
  offered: number | null;
  /** 0 to 100; null where nobody has a score, or too few. */
  lastAdmitted: number | null;
};

type Row = { key: string; name: unknown; seats: number; offered: number; scored: number; lowest: number | null };

/**
 * How places of their own (in units, in tracks, set aside for a group) went, by the seat each person had last. Nothing for a
 * cohort of one kind of seat, nor where there is no figure that could be told. One statement.
 * @param total how many were offered a place in all; null when that is not told: then nothing is that it could be added up from
 */
export async function resultsByPlace(
  tx: Tx,
  cohortId: string,
  { least, total }: { least: number; total: number | null },
): Promise<PlaceResult[]> {
  const rows = await tx.$queryRaw<Row[]>`
    with last_seat as (
      select distinct on (h.application_id) h.application_id, h.seat_id, a.score
      from seat_hold h join application a on a.id = h.application_id
      where a.cohort_id = ${cohortId}::uuid order by h.application_id, h.held_at desc, h.id desc
    )
    select coalesce(p.key, r.key, '') as key, coalesce(p.title, r.name) as name,
      count(distinct s.id) filter (where s.retired_at is null)::int as seats,
      count(l.application_id)::int as offered, count(l.score)::int as scored, min(l.score)::float8 as lowest
    from seat s
    left join unit_place p on p.id = s.unit_place_id
    left join seat_reservation r on r.id = s.reservation_id
    left join last_seat l on l.seat_id = s.id
    where s.cohort_id = ${cohortId}::uuid
    group by p.id, r.id order by p.position nulls last, p.key nulls last, r.key nulls last`;
  const told = suppressSmall(
    rows.map(({ key, offered }) => ({ key, number: offered })),
    least,
  );
  if (total === null || rows.length < 2 || told.every(({ number }) => number === null)) return [];
  return rows.map(({ key, name, seats, scored, lowest }, at) => ({
    ...{ key, seats, name: name === null ? null : trilingualSchema.parse(name) },
    offered: told[at]?.number ?? null,
    lastAdmitted: told[at]?.number === null || scored < least ? null : lowest,
  }));
}
