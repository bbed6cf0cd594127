import { beforeAll, expect, test } from "vitest";
import { createCohort } from "~/domain/cohorts/create-cohort.server";
import { getCohortForAuthoring } from "~/domain/cohorts/get-cohort-for-authoring.server";
import { Conflict } from "~/domain/errors";
import type { Viewer } from "~/domain/people/viewer";
import { asSystem } from "~/platform/db.server";
import { installReferenceData } from "../../../prisma/seed/reference/install-reference-data";
import { makePerson } from "../../../tests/factories/person";
import { editCohortPlaces } from "./edit-cohort-places.server";
import type { PlaceInput, ReservationInput } from "./entered-places";

let coordinator: Viewer;

const text = (az: string, en = `${az} en`, ru = `${az} ru`) => ({ text: { az, en, ru }, stillRight: [] });
const NONE = text("", "", "");
const place = (key: string, number: number, more: Partial<PlaceInput> = {}): PlaceInput => ({
  ...{ was: null, key, unit: "", number, vetting: false },
  ...{ title: text(key || "Bölmə"), description: NONE, requirements: NONE },
  ...more,
});
const GROUP: ReservationInput = {
  ...{ was: null, name: text("Bölgələr"), number: 1, operator: "notIn" },
  ...{ regions: ["AZ-BA"], releaseOn: "" },
};

/** The numbered seats of a cohort with the places and reservations they belong to, in their order. */
function seatsOf(code: string): Promise<string[]> {
  return asSystem("test", async (tx) => {
    const seats = await tx.seat.findMany({
      where: { cohort: { code } },
      orderBy: { number: "asc" },
      select: { number: true, unitPlace: { select: { key: true } }, reservation: { select: { key: true } } },
    });
    return seats.map((seat) => `${seat.number} ${seat.unitPlace?.key ?? seat.reservation?.key ?? "open"}`);
  });
}

beforeAll(async () => {
  await installReferenceData();
  coordinator = await makePerson({ email: "c@example.com", name: "C", grants: [{ role: "coordinator" }] });
  for (const code of ["ITM-2031", "ITM-2032"]) {
    await createCohort(coordinator, { programmeCode: "ITM", code, name: text("Qrup"), startsOn: "10.03.2031" });
  }
});

test("places, reserved seats and open ones become numbered seats; writing them again makes the seats anew", async () => {
  const code = "ITM-2031";
  const both = { seats: 6, places: [place("web", 2), place("", 3, { unit: "HQ-IT" })], reservations: [GROUP] };
  await editCohortPlaces(coordinator, { code, version: 0, ...both });
  expect(await seatsOf(code)).toEqual(["1 web", "2 web", "3 HQ-IT", "4 HQ-IT", "5 HQ-IT", "6 group1"]);
  await editCohortPlaces(coordinator, { code, version: 1, seats: 2, places: [], reservations: [{ ...GROUP, was: 0 }] });
  expect(await seatsOf(code)).toEqual(["1 group1", "2 open"]);
  await expect(editCohortPlaces(coordinator, { code, version: 1, ...both })).rejects.toThrow(Conflict);
});

test("a place that stays keeps its translations' marks, under another key and in another order too", async () => {
  const code = "ITM-2032";
  const web = { description: text("Təsvir"), requirements: text("bir\niki") };
  const first = [place("web", 1, web), place("data", 1)];
  await editCohortPlaces(coordinator, { code, version: 0, seats: 2, places: first, reservations: [] });
  const reworded = { ...web, title: { text: { ...text("web").text, az: "Veb" }, stillRight: ["ru" as const] } };
  const turned = [place("web", 1, { was: 1, title: text("data") }), place("data", 1, { was: 0, ...reworded })];
  await editCohortPlaces(coordinator, { code, version: 1, seats: 2, places: turned, reservations: [] });
  const { cohort, placeStates } = await getCohortForAuthoring(coordinator, code);
  expect(cohort.places.map(({ key, title }) => `${key} ${title.az}`)).toEqual(["web data", "data Veb"]);
  expect(placeStates[1]?.title).toEqual({ az: "ok", en: "changed", ru: "ok" });
  expect(cohort.places[1]?.requirements.map(({ en }) => en)).toEqual(["bir", "iki en"]);
  const bare = [place("data", 2, { was: 1, title: text("Veb") })];
  await editCohortPlaces(coordinator, { code, version: 2, seats: 2, places: bare, reservations: [] });
  const after = (await getCohortForAuthoring(coordinator, code)).cohort.places;
  expect(after.map(({ description, requirements }) => ({ description, requirements }))).toEqual([
    { description: null, requirements: [] },
  ]);
});
