import type { LocalDate } from "../calendar/local-date";
import { enteredDay } from "../cohorts/entered-days";
import type { Blocker } from "../errors";
import type { Trilingual } from "../languages";
import { type TextInput, textBlockers } from "../translations/text-input";

export const PLACE_TITLE_MAX = 120;
export const PLACE_TEXT_MAX = 1000;
export const MOST_SEATS = 5000;

/** A position in a unit, a number of places in a unit, or a track, as typed. */
export type PlaceInput = {
  /** Its place in the list before; null for a new one. */
  was: number | null;
  key: string;
  /** Code of the unit; empty for a track, which stands in none. */
  unit: string;
  title: TextInput;
  description: TextInput;
  /** One requirement a line. */
  requirements: TextInput;
  number: number | null;
  vetting: boolean;
};

/** Seats set aside for people from some regions, or from all but some, as typed. */
export type ReservationInput = {
  was: number | null;
  name: TextInput;
  number: number | null;
  operator: string;
  regions: string[];
  /** "05.03.2027"; empty when the seats never open to all. */
  releaseOn: string;
};

export type PlacesInput = { seats: number | null; places: PlaceInput[]; reservations: ReservationInput[] };
/** What may be named: the units and regions there are. */
export type PlaceCodes = { units: readonly string[]; regions: readonly string[] };

export type EnteredReservation = {
  was: number | null;
  name: TextInput;
  number: number;
  condition: { field: "region"; operator: "in" | "notIn"; values: string[] };
  releaseOn: LocalDate | null;
};
export type EnteredPlace = Omit<PlaceInput, "number"> & { number: number; requirementLines: Trilingual[] };
export type EnteredPlaces = {
  seats: number;
  places: EnteredPlace[];
  reservations: EnteredReservation[];
};

type Numbered = {
  seats: number | null;
  places: readonly { number: number | null }[];
  reservations: readonly { number: number | null }[];
};

/** How the seats are shared out: in places, set aside for groups, and for everybody. */
export function seatSums({ seats, places, reservations }: Numbered) {
  const sum = (rows: readonly { number: number | null }[]) =>
    rows.reduce((total, { number }) => total + (number ?? 0), 0);
  const [inPlaces, reserved] = [sum(places), sum(reservations)];
  return { total: seats ?? 0, inPlaces, reserved, open: (seats ?? 0) - inPlaces - reserved };
}

/** The places that were typed, or everything that is wrong with them by field. Their numbers add up to the seats. */
export function enteredPlaces(
  input: PlacesInput,
  codes: PlaceCodes,
): { entered: EnteredPlaces; blockers: [] } | { entered: null; blockers: Blocker[] } {
  const places = input.places.map((place) => ({ ...place, key: place.key || place.unit }));
  const reservations = input.reservations.map((reservation) => ({
    ...reservation,
    day: enteredDay(reservation.releaseOn),
  }));
  const blockers = [
    ...numberBlockers("seats", input.seats, 1),
    ...places.flatMap((place, at) => placeBlockers(place, `places[${at}]`, codes)),
    ...places.flatMap(({ key }, at) =>
      key !== "" && places.findIndex((other) => other.key === key) < at
        ? [{ key: "places.keyTwice", field: `places[${at}].key` }]
        : [],
    ),
    ...reservations.flatMap((reservation, at) => reservationBlockers(reservation, `reservations[${at}]`, codes)),
  ];
  if (blockers.length > 0) return { entered: null, blockers };
  const wrongSums = sumBlockers(input);
  if (wrongSums.length > 0) return { entered: null, blockers: wrongSums };
  return {
    entered: {
      seats: input.seats ?? 0,
      places: once(places).map((place) => ({
        ...place,
        number: place.number ?? 0,
        requirementLines: linesBeside(place.requirements.text),
      })),
      reservations: once(reservations).map(({ was, name, number, operator, regions, day }) => ({
        was,
        name,
        number: number ?? 0,
        condition: { field: "region", operator: operator === "in" ? "in" : "notIn", values: regions },
        releaseOn: day,
      })),
    },
    blockers: [],
  };
}

/** No two rows stand for the same one that was there: the second is a new one. */
function once<Row extends { was: number | null }>(rows: readonly Row[]): Row[] {
  return rows.map((row, at) => (rows.findIndex(({ was }) => was === row.was) < at ? { ...row, was: null } : row));
}

/** Lines of the three languages beside each other; a language with fewer of them has gaps. */
function linesBeside(text: Trilingual): Trilingual[] {
  const lines = { az: linesOf(text.az), en: linesOf(text.en), ru: linesOf(text.ru) };
  const most = Math.max(lines.az.length, lines.en.length, lines.ru.length);
  return Array.from({ length: most }, (_, at) => ({
    az: lines.az[at] ?? "",
    en: lines.en[at] ?? "",
    ru: lines.ru[at] ?? "",
  }));
}

function linesOf(text: string): string[] {
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
}

function placeBlockers(place: PlaceInput, field: string, codes: PlaceCodes): Blocker[] {
  const { key, unit, number, title, description, requirements } = place;
  return [
    ...(/^[A-Za-z][A-Za-z0-9-]{0,39}$/.test(key) ? [] : [{ key: "places.keyInvalid", field: `${field}.key` }]),
    ...(unit === "" || codes.units.includes(unit) ? [] : [{ key: "answer.chooseFromList", field: `${field}.unit` }]),
    ...numberBlockers(`${field}.number`, number, 1),
    ...textBlockers(`${field}.title`, title.text, { max: PLACE_TITLE_MAX, needed: "all" }),
    ...textBlockers(`${field}.description`, description.text, { max: PLACE_TEXT_MAX, needed: "none" }),
    ...textBlockers(`${field}.requirements`, requirements.text, { max: PLACE_TEXT_MAX, needed: "none" }),
  ];
}

function reservationBlockers(
  { name, number, operator, regions, releaseOn, day }: ReservationInput & { day: LocalDate | null },
  field: string,
  codes: PlaceCodes,
): Blocker[] {
  return [
    ...textBlockers(`${field}.name`, name.text, { max: PLACE_TITLE_MAX, needed: "all" }),
    ...numberBlockers(`${field}.number`, number, 1),
    ...(operator === "in" || operator === "notIn" ? [] : [{ key: "answer.chooseOne", field: `${field}.operator` }]),
    ...(regions.length > 0 && regions.every((region) => codes.regions.includes(region))
      ? []
      : [{ key: "answer.chooseSome", field: `${field}.regions` }]),
    ...(releaseOn === "" || day !== null ? [] : [{ key: "answer.dateNotReal", field: `${field}.releaseOn` }]),
  ];
}

/** With places, every seat is in one or set aside; without them, what is set aside fits into the seats. */
function sumBlockers(input: PlacesInput): Blocker[] {
  const { total, inPlaces, reserved, open } = seatSums(input);
  const params = { total, inPlaces, reserved };
  if (open < 0) return [{ key: "places.tooManyInParts", params, field: "seats" }];
  return input.places.length > 0 && open > 0 ? [{ key: "places.seatsWithoutPlace", params, field: "seats" }] : [];
}

function numberBlockers(field: string, number: number | null, least: number): Blocker[] {
  if (number === null) return [{ key: "answer.enterNumber", field }];
  if (number < least) return [{ key: "answer.numberTooSmall", params: { min: least }, field }];
  return number > MOST_SEATS ? [{ key: "answer.numberTooLarge", params: { max: MOST_SEATS }, field }] : [];
}
