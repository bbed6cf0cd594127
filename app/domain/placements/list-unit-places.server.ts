import type { LocalDate } from "~/domain/calendar/local-date";
import type { Trilingual } from "~/domain/languages";
import { supervisedUnits } from "~/domain/people/policy";
import type { Viewer } from "~/domain/people/viewer";
import { trilingualSchema } from "~/domain/trilingual-schema";
import { asViewer } from "~/platform/db.server";

export type UnitPlaceCount = {
  id: string;
  title: Trilingual;
  unit: Trilingual;
  cohort: Trilingual;
  startsOn: LocalDate;
  endsOn: LocalDate;
  /** Seats by what has become of them; free ones are the rest. */
  total: number;
  kept: number;
  offered: number;
};

type Row = Omit<UnitPlaceCount, "title" | "unit" | "cohort"> & { title: unknown; unit: unknown; cohort: unknown };

/** The places of the viewer's units in the cohorts of this time, with their seats; one statement for any number. */
export function listUnitPlaces(viewer: Viewer): Promise<UnitPlaceCount[]> {
  return asViewer(viewer, async (tx) => {
    const rows = await tx.$queryRaw<Row[]>`
      select place.id, place.title, u.name as unit, c.name as cohort, c.starts_on::text as "startsOn",
        c.ends_on::text as "endsOn", count(seat.id)::int as total,
        (count(a.id) filter (where a.status <> 'offered'))::int as kept,
        (count(a.id) filter (where a.status = 'offered'))::int as offered
      from unit_place place
      join unit u on u.id = place.unit_id
      join cohort c on c.id = place.cohort_id and c.state in ('announced', 'selecting', 'confirmed', 'running')
      left join seat on seat.unit_place_id = place.id and seat.retired_at is null
      left join seat_hold h on h.seat_id = seat.id and h.released_at is null
      left join application a on a.id = h.application_id
      where place.unit_id = any(${supervisedUnits(viewer)}::uuid[])
      group by place.id, u.id, c.id
      order by c.starts_on, u.position, place.position, place.key`;
    return rows.map((row) => ({
      ...row,
      title: trilingualSchema.parse(row.title),
      unit: trilingualSchema.parse(row.unit),
      cohort: trilingualSchema.parse(row.cohort),
    }));
  });
}
