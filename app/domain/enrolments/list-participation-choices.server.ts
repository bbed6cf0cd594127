import { loadRunApplication } from "~/domain/applications/load-run-application.server";
import type { Trilingual } from "~/domain/languages";
import type { Viewer } from "~/domain/people/viewer";
import { groupsIn } from "~/domain/seats/groups-of.server";
import { trilingualSchema } from "~/domain/trilingual-schema";
import { asViewer, type Tx } from "~/platform/db.server";
import { deferralTargets } from "./deferral-targets.server";
import { loadRunEnrolment } from "./load-run-enrolment.server";

export type PlaceChoice = { id: string; title: Trilingual; unit: Trilingual | null; free: number };
export type DeferralChoice = { cohortCode: string; cohort: Trilingual; place: PlaceChoice | null; free: number };

/** The places of the same cohort that could be proposed instead of one a unit refused, with their free seats. */
export function listOtherPlaces(viewer: Viewer, reference: string): Promise<PlaceChoice[]> {
  return asViewer(viewer, async (tx) => {
    const { id, cohortId } = await loadRunApplication(tx, viewer, reference);
    const { excludedPlaceIds } = await tx.application.findUniqueOrThrow({
      where: { id },
      select: { excludedPlaceIds: true },
    });
    const places = await tx.unitPlace.findMany({
      where: { cohortId, unitId: { not: null }, id: { notIn: excludedPlaceIds } },
      select: { id: true, title: true, unit: { select: { name: true } } },
      orderBy: [{ position: "asc" }, { key: "asc" }],
    });
    const free = await freeSeats(tx, [cohortId]);
    return places.map((place) => choiceOf(place, free.get(place.id) ?? 0)).filter((place) => place.free > 0);
  });
}

/** The later cohorts, and places in them, to which a participation could be deferred: those with a free seat. */
export function listDeferralChoices(viewer: Viewer, reference: string): Promise<DeferralChoice[]> {
  return asViewer(viewer, async (tx, now) => {
    const enrolment = await loadRunEnrolment(tx, viewer, reference);
    const cohorts = await tx.cohort.findMany({
      where: deferralTargets(viewer, enrolment, now),
      select: {
        id: true,
        code: true,
        name: true,
        unitPlaces: {
          select: { id: true, title: true, unit: { select: { name: true } } },
          orderBy: [{ position: "asc" }, { key: "asc" }],
        },
      },
      orderBy: [{ startsOn: "asc" }, { code: "asc" }],
    });
    const ids = cohorts.map(({ id }) => id);
    const free = await freeSeats(tx, ids, await groupsIn(tx, enrolment.applicationId, ids));
    return cohorts
      .flatMap(({ id, code, name, unitPlaces }): DeferralChoice[] => {
        const cohort = trilingualSchema.parse(name);
        if (unitPlaces.length === 0) return [{ cohortCode: code, cohort, place: null, free: free.get(id) ?? 0 }];
        return unitPlaces.map((place) => {
          const choice = choiceOf(place, free.get(place.id) ?? 0);
          return { cohortCode: code, cohort, place: choice, free: choice.free };
        });
      })
      .filter((choice) => choice.free > 0);
  });
}

function choiceOf(place: { id: string; title: unknown; unit: { name: unknown } | null }, free: number): PlaceChoice {
  const { id, title, unit } = place;
  return { id, title: trilingualSchema.parse(title), unit: unit && trilingualSchema.parse(unit.name), free };
}

/**
 * Free seats by place, or by cohort for seats that belong to no place; of those set aside for a group only those of the
 * groups named.
 */
async function freeSeats(tx: Tx, cohortIds: string[], groups: string[] = []): Promise<Map<string, number>> {
  const rows = await tx.$queryRaw<{ id: string; free: number }[]>`
    select coalesce(seat.unit_place_id, seat.cohort_id) as id, count(*)::int as free
    from seat left join seat_reservation r on r.id = seat.reservation_id and r.released_at is null
    where seat.cohort_id = any(${cohortIds}::uuid[]) and seat.retired_at is null
      and (r.id is null or r.id = any(${groups}::uuid[]))
      and not exists (select from seat_hold h where h.seat_id = seat.id and h.released_at is null)
    group by 1`;
  return new Map(rows.map(({ id, free }) => [id, free]));
}
