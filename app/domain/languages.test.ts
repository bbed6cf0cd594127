import { expect, test } from "vitest";
import cohortsData from "../../prisma/data/cohorts.json";
import { LANGUAGES, textIn } from "./languages";

test("A text is shown in the language asked for, and no line of it begins with a dash", () => {
  const name = { az: "Təcrübə proqramı – 2026 qış", en: "Internships, winter 2026", ru: "Стажировка — зима 2026" };
  expect(LANGUAGES.map((language) => textIn(name, language))).toEqual([
    "Təcrübə proqramı\u00A0– 2026 qış",
    "Internships, winter 2026",
    "Стажировка\u00A0— зима 2026",
  ]);
});

test("Spans and hyphens stay as they were written, and so does the stored text", () => {
  const text = { az: "10:00–13:00", en: "first-come", ru: "до 13:00 - и всё" };
  expect(LANGUAGES.map((language) => textIn(text, language))).toEqual(Object.values(text));
  const name = { az: "Məktəb – 2027", en: "School", ru: "Школа" };
  textIn(name, "az");
  expect(name.az).toBe("Məktəb – 2027");
});

test("No name of a call in the sample data can break before its dash", () => {
  const names = cohortsData.cohorts.flatMap(({ name }) => LANGUAGES.map((language) => textIn(name, language)));
  expect(names.filter((name) => / [–—]/.test(name))).toEqual([]);
  expect(names.filter((name) => /\u00A0–/.test(name)).length).toBeGreaterThan(cohortsData.cohorts.length);
});
