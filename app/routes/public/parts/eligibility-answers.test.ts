import { expect, test } from "vitest";
import { factsOf, fieldsOf, isBadBirthDate, readEligibilityValues } from "./eligibility-answers";

const form = (fields: Record<string, unknown>) => (name: string) => fields[name];

test("four whole answers become the facts the rules look at", () => {
  const values = readEligibilityValues(
    form({
      "birthDate.day": "14",
      "birthDate.month": "3",
      "birthDate.year": "2006",
      citizenship: "citizen",
      educationLevel: "ba",
      educationStatus: "student",
      studyYear: "3",
      "languages.az": "native",
      "languages.en": "",
    }),
    ["az", "en"],
  );
  expect(factsOf(values)).toEqual({
    birthDate: "2006-03-14",
    citizenship: "citizen",
    educationLevel: "ba",
    educationStatus: "student",
    studyYear: 3,
    languages: [{ language: "az", level: "native" }],
  });
});

test("nothing answered is nothing known, and no mistake", () => {
  const values = readEligibilityValues(form({}), ["az"]);
  expect(isBadBirthDate(values)).toBe(false);
  expect(factsOf(values)).toEqual({
    birthDate: null,
    citizenship: null,
    educationLevel: null,
    educationStatus: null,
    studyYear: null,
    languages: null,
  });
});

test("a day that does not exist is a mistake, not a date", () => {
  const values = readEligibilityValues(
    form({ "birthDate.day": "31", "birthDate.month": "2", "birthDate.year": "2006" }),
    [],
  );
  expect(isBadBirthDate(values)).toBe(true);
  expect(factsOf(values).birthDate).toBe(null);
});

test("files, lists, invented choices and endless texts are not taken for answers", () => {
  const sent = form({
    citizenship: "king",
    studyYear: "12",
    "birthDate.year": "9".repeat(5000),
    educationLevel: new Blob(["x"]),
    educationStatus: ["student", "graduate"],
  });
  const values = readEligibilityValues(sent, []);
  expect(values.birthDate.year).toHaveLength(20);
  expect([values.educationLevel, values.educationStatus]).toEqual(["", ""]);
  expect(factsOf(values)).toMatchObject({ citizenship: null, educationLevel: null, studyYear: null });
});

test("what was typed survives being carried under the names of its fields", () => {
  const sent = form({ "birthDate.day": "31", citizenship: "stateless", "languages.az": "b2" });
  const values = readEligibilityValues(sent, ["az", "en"]);
  expect(readEligibilityValues(form(fieldsOf(values)), ["az", "en"])).toEqual(values);
});
