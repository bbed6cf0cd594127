import { loadCalendar } from "~/domain/calendar/load-calendar.server";
import type { Blocker } from "~/domain/errors";
import type { Trilingual } from "~/domain/languages";
import type { Viewer } from "~/domain/people/viewer";
import { placeTextsAt } from "~/domain/places/place-texts";
import { loadChecksOfMany, loadTranslationChecks } from "~/domain/translations/load-translation-checks.server";
import {
  type TextAt,
  type TranslationChecks,
  type TranslationStates,
  translationStates,
} from "~/domain/translations/translation-state";
import { trilingualSchema } from "~/domain/trilingual-schema";
import { asViewer } from "~/platform/db.server";
import { cohortDateFaults } from "./cohort-date-faults";
import { cohortTextsAt } from "./cohort-texts";
import { dateMeasure } from "./date-measure";
import { COHORT_PARTS, type CohortPart, type Editing, editingOf } from "./editable-parts";
import { type AuthoredCohort, loadAuthoredCohort } from "./load-authored-cohort.server";

type States = Record<string, TranslationStates>;

export type CohortForAuthoring = {
  cohort: AuthoredCohort;
  editing: Record<CohortPart, Editing>;
  /** How its texts stand, by their paths. */
  states: States;
  /** The same of each place and each reservation, in their order. */
  placeStates: States[];
  reservationStates: States[];
  /** Days that contradict each other. */
  faults: Blocker[];
  seats: number;
  units: { code: string; name: Trilingual }[];
  regions: { code: string; name: Trilingual }[];
};

/** Everything the pages of a cohort's settings show. Sixteen statements, whatever it holds. @throws {NotFound} {NotAllowed} */
export function getCohortForAuthoring(viewer: Viewer, code: string): Promise<CohortForAuthoring> {
  return asViewer(viewer, async (tx, now) => {
    const cohort = await loadAuthoredCohort(tx, viewer, code);
    const ids = (rows: { id: string }[]) => rows.map(({ id }) => id);
    const places = await loadChecksOfMany(tx, "unit_place", ids(cohort.places));
    const reservations = await loadChecksOfMany(tx, "seat_reservation", ids(cohort.reservations));
    const named = { select: { code: true, name: true }, orderBy: { position: "asc" } } as const;
    const units = await tx.unit.findMany(named);
    const regions = await tx.region.findMany({ ...named, where: { selectable: true } });
    const asNamed = (row: { code: string; name: unknown }) => ({ ...row, name: trilingualSchema.parse(row.name) });
    return {
      cohort,
      editing: Object.fromEntries(COHORT_PARTS.map((part) => [part, editingOf(part, cohort, now)])) as Record<
        CohortPart,
        Editing
      >,
      states: await statesOf(cohortTextsAt(cohort), await loadTranslationChecks(tx, "cohort", cohort.id)),
      placeStates: await Promise.all(
        cohort.places.map((place) => statesOf(placeTextsAt(place), places.get(place.id) ?? new Map())),
      ),
      reservationStates: await Promise.all(
        cohort.reservations.map(({ id, name }) =>
          statesOf([{ path: "name", text: name }], reservations.get(id) ?? new Map()),
        ),
      ),
      faults: cohortDateFaults(cohort.days, dateMeasure(cohort, cohort.days, await loadCalendar(tx, now))),
      seats: await tx.seat.count({ where: { cohortId: cohort.id, retiredAt: null } }),
      units: units.map(asNamed),
      regions: regions.map(asNamed),
    };
  });
}

async function statesOf(texts: readonly TextAt[], checks: TranslationChecks): Promise<States> {
  const entries = texts.map(async (at) => [at.path, await translationStates(at, checks)] as const);
  return Object.fromEntries(await Promise.all(entries));
}
