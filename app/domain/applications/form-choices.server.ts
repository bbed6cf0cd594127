import type { UnitFilter } from "~/domain/forms/question-schema";
import { type Option, trilingualSchema } from "~/domain/trilingual-schema";
import type { Tx } from "~/platform/db.server";

/** The units or positions that may be chosen in a cohort's form, by the filter a question names. */
export type FormChoices = Record<UnitFilter, Option[]>;

/** The choices of several cohorts in two statements, whatever their number. */
export async function loadFormChoices(tx: Tx, cohortIds: readonly string[]): Promise<Map<string, FormChoices>> {
  const units = await tx.unit.findMany({
    select: { id: true, code: true, name: true, hostsInterns: true, hostsVolunteers: true },
    orderBy: { position: "asc" },
  });
  const places = await tx.unitPlace.findMany({
    where: { cohortId: { in: [...cohortIds] } },
    select: { cohortId: true, key: true, title: true, unitId: true, unit: { select: { name: true, position: true } } },
    orderBy: [{ position: "asc" }, { unit: { position: "asc" } }, { key: "asc" }],
  });
  const asOption = (unit: (typeof units)[number]): Option => ({
    value: unit.code,
    label: trilingualSchema.parse(unit.name),
  });
  const all = units.map(asOption);
  const hostsInterns = units.filter((unit) => unit.hostsInterns).map(asOption);
  const hostsVolunteers = units.filter((unit) => unit.hostsVolunteers).map(asOption);
  return new Map(
    cohortIds.map((cohortId) => {
      const own = places.filter((place) => place.cohortId === cohortId);
      const offering = new Set(own.map((place) => place.unitId));
      const cohortSeats = units.filter((unit) => offering.has(unit.id)).map(asOption);
      const cohortPositions = own.map((place) => ({ value: place.key, label: positionLabel(place) }));
      return [cohortId, { all, hostsInterns, hostsVolunteers, cohortSeats, cohortPositions }];
    }),
  );
}

/** A position is told apart by its unit: several units may look for the same kind of intern. A track has none. */
function positionLabel(place: { title: unknown; unit: { name: unknown } | null }): Option["label"] {
  const title = trilingualSchema.parse(place.title);
  if (!place.unit) return title;
  const unit = trilingualSchema.parse(place.unit.name);
  return { az: `${title.az} – ${unit.az}`, en: `${title.en} – ${unit.en}`, ru: `${title.ru} – ${unit.ru}` };
}
