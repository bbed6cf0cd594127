import { expect, test } from "vitest";
import { enteredPlaces, type PlaceInput, type ReservationInput } from "./entered-places";

const text = (az: string, en = az, ru = az) => ({ text: { az, en, ru }, stillRight: [] });
const CODES = { units: ["HQ-IT"], regions: ["AZ-BA", "AZ-GA"] };
const PLACE: PlaceInput = {
  was: null,
  key: "",
  unit: "HQ-IT",
  title: text("Yer"),
  description: text(""),
  requirements: text("bir\n\n iki ", "one"),
  number: 4,
  vetting: false,
};
const GROUP: ReservationInput = {
  was: null,
  name: text("Bölgələr"),
  number: 6,
  operator: "notIn",
  regions: ["AZ-BA"],
  releaseOn: "1.2.2027",
};
const faults = (input: Parameters<typeof enteredPlaces>[0]) =>
  enteredPlaces(input, CODES).blockers.map(({ key, field }) => `${field} ${key}`);

test("a place without a key takes its unit's; requirements stand beside each other line by line", () => {
  const { entered } = enteredPlaces({ seats: 10, places: [PLACE], reservations: [GROUP] }, CODES);
  expect(entered?.places[0]).toMatchObject({
    key: "HQ-IT",
    number: 4,
    requirementLines: [
      { az: "bir", en: "one", ru: "bir" },
      { az: "iki", en: "", ru: "iki" },
    ],
  });
  expect(entered?.reservations[0]).toMatchObject({
    condition: { field: "region", operator: "notIn", values: ["AZ-BA"] },
    releaseOn: "2027-02-01",
  });
});

test("everything that is wrong is named with its field", () => {
  const place = { ...PLACE, key: "1 x", unit: "NOWHERE", number: 0, title: text("Yer", "") };
  const group = { ...GROUP, number: null, operator: "like", regions: ["AZ-XX"], releaseOn: "31.02.2027" };
  expect(faults({ seats: null, places: [place], reservations: [group] })).toEqual([
    "seats answer.enterNumber",
    "places[0].key places.keyInvalid",
    "places[0].unit answer.chooseFromList",
    "places[0].number answer.numberTooSmall",
    "places[0].title.en text.enMissing",
    "reservations[0].number answer.enterNumber",
    "reservations[0].operator answer.chooseOne",
    "reservations[0].regions answer.chooseSome",
    "reservations[0].releaseOn answer.dateNotReal",
  ]);
});

test("a key stands once; a row that claims to be another one's is a new row", () => {
  expect(faults({ seats: 8, places: [PLACE, PLACE], reservations: [] })).toEqual(["places[1].key places.keyTwice"]);
  const both = [
    { ...PLACE, was: 0 },
    { ...PLACE, was: 0, key: "other" },
  ];
  const { entered } = enteredPlaces({ seats: 8, places: both, reservations: [] }, CODES);
  expect(entered?.places.map(({ was }) => was)).toEqual([0, null]);
});

test("the parts add up to the seats: never more, and no seat is without a place where there are places", () => {
  expect(faults({ seats: 9, places: [PLACE], reservations: [GROUP] })).toEqual(["seats places.tooManyInParts"]);
  expect(faults({ seats: 11, places: [PLACE], reservations: [GROUP] })).toEqual(["seats places.seatsWithoutPlace"]);
  expect(faults({ seats: 10, places: [PLACE], reservations: [GROUP] })).toEqual([]);
  expect(faults({ seats: 20, places: [], reservations: [GROUP] })).toEqual([]);
});
