import { expect, test } from "vitest";
import { asSystem } from "~/platform/db.server";
import { offeredTo, seatedCohort } from "../../../tests/factories/seating";
import { resultsByPlace } from "./results-by-place.server";

const people = (number: number, score: number, unitPlaceId?: string) =>
  Array.from({ length: number }, (_, at) => ({ score: score + at, ...(unitPlaceId && { unitPlaceId }) }));
const byPlace = (cohortId: string, total: number | null) =>
  asSystem("test", (tx) => resultsByPlace(tx, cohortId, { least: 3, total }));

test("each place tells its seats, how many were offered one, and its last admitted score; small ones hide with another", async () => {
  const cohort = await seatedCohort({ code: "PLC-2030", places: { audit: 4, border: 3, court: 2, data: 5 } });
  const { audit, border, court, data } = cohort.places;
  await offeredTo(cohort, [
    ...people(4, 71, audit),
    ...people(3, 64, border),
    ...people(2, 90, court),
    ...people(5, 55, data),
  ]);
  const rows = await byPlace(cohort.id, 14);
  expect(rows.map(({ name, seats, offered, lastAdmitted }) => [name?.en, seats, offered, lastAdmitted])).toEqual([
    ["audit", 4, 4, 71],
    ["border", 3, null, null],
    ["court", 2, null, null],
    ["data", 5, 5, 55],
  ]);
});

test("where the number of all places offered is not told, it cannot be added up from the places", async () => {
  const cohort = await seatedCohort({ code: "PLC-2031", open: 4, reserved: { regions: 3 } });
  await offeredTo(cohort, [...people(4, 60), ...people(3, 80).map((row) => ({ ...row, regionCode: "AZ-SA" }))]);
  expect(await byPlace(cohort.id, null)).toEqual([]);
  const rows = await byPlace(cohort.id, 7);
  expect(rows.map(({ key, offered, lastAdmitted }) => [key, offered, lastAdmitted])).toEqual([
    ["regions", 3, 80],
    ["", 4, 60],
  ]);
});

test("a cohort of one kind of seat has no table of places", async () => {
  const cohort = await seatedCohort({ code: "PLC-2032", open: 3 });
  await offeredTo(cohort, people(3, 60));
  expect(await byPlace(cohort.id, 3)).toEqual([]);
});
