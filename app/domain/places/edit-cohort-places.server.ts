import { loadAuthoredCohort } from "~/domain/cohorts/load-authored-cohort.server";
import { editingBlockers, writeCohort } from "~/domain/cohorts/write-cohort.server";
import { RuleBroken } from "~/domain/errors";
import type { Viewer } from "~/domain/people/viewer";
import { asViewer } from "~/platform/db.server";
import { enteredPlaces, type PlacesInput } from "./entered-places";
import { writePlaces } from "./write-places.server";
import { writeReservations } from "./write-reservations.server";
import { writeSeats } from "./write-seats.server";

/**
 * Writes the seats, places in units, tracks and reserved seats of a cohort that is not announced yet; the numbered seats
 * are made anew from them. Afterwards seats are raised and lowered one by one, on the page of seats.
 * @throws {RuleBroken} with the field of each reason @throws {Conflict} when somebody wrote it since
 */
export function editCohortPlaces(
  viewer: Viewer,
  input: PlacesInput & { code: string; version: number },
): Promise<void> {
  return asViewer(viewer, async (tx, now) => {
    const cohort = await loadAuthoredCohort(tx, viewer, input.code);
    const units = await tx.unit.findMany({ select: { id: true, code: true } });
    const regions = await tx.region.findMany({ where: { selectable: true }, select: { code: true } });
    const refused = editingBlockers(cohort, "places", "", now);
    const { entered, blockers } = enteredPlaces(input, {
      units: units.map(({ code }) => code),
      regions: regions.map(({ code }) => code),
    });
    if (!entered || refused.length > 0) throw new RuleBroken([...refused, ...blockers]);
    await writeCohort(tx, now, viewer, cohort, {
      part: "places",
      version: input.version,
      reason: "",
      fields: ["seats", "places", "reservations"],
      data: {},
    });
    await tx.seat.deleteMany({ where: { cohortId: cohort.id } });
    const owner = { cohortId: cohort.id, personId: viewer.personId };
    const unitIds = new Map(units.map(({ id, code }) => [code, id]));
    await writePlaces(tx, now, { ...owner, known: cohort.places, places: entered.places, unitIds });
    await writeReservations(tx, now, { ...owner, known: cohort.reservations, reservations: entered.reservations });
    await writeSeats(tx, cohort.id, entered.seats);
  });
}
