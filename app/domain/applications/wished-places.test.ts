import { expect, test } from "vitest";
import { formOfProgramme } from "~/domain/forms/form-of-programme";
import formsData from "../../../prisma/data/forms.json";
import { wishedPlaces } from "./wished-places";

const wishes = (programme: string, answers: Record<string, unknown>, places: [key: string, unit: string | null][]) =>
  wishedPlaces(
    formOfProgramme(formsData, programme),
    answers as Parameters<typeof wishedPlaces>[1],
    {},
    places.map(([key, unitCode]) => ({ id: key, key, unitCode })),
  );

test("An intern's wishes are the positions chosen, in their order, and not the unit a relative works in", () => {
  const places: [string, string][] = [
    ["legal", "HQ-LAW"],
    ["itWeb", "HQ-IT"],
    ["itData", "HQ-IT"],
  ];
  const answers = { positionChoices: ["itData", "legal"], relativesInService: true, relativeUnit: ["HQ-IT"] };
  expect(wishes("TEC", answers, places)).toEqual(["itData", "legal"]);
});

test("A volunteer's wishes are the units chosen; a unit without places here is left out", () => {
  const places: [string, string][] = [
    ["R-BAK", "R-BAK"],
    ["HQ-REC", "HQ-REC"],
  ];
  expect(wishes("MK", { preferredUnits: ["HQ-REC", "R-GAN", "R-BAK"] }, places)).toEqual(["HQ-REC", "R-BAK"]);
});

test("A student of the IT School wishes for one track", () => {
  expect(
    wishes("ITM", { track: "data" }, [
      ["web", null],
      ["data", null],
    ]),
  ).toEqual(["data"]);
});

test("A unit for practice in the Migration School is no place of the cohort", () => {
  expect(wishes("MM", { practiceUnit: ["HQ-LAW"] }, [["legal", "HQ-LAW"]])).toEqual([]);
});
