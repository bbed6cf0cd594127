import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { trilingualSchema } from "~/domain/trilingual-schema";

const FOLDER = "prisma/data";
const files = readdirSync(FOLDER).filter((name) => name.endsWith(".json"));
const read = (name: string): unknown => JSON.parse(readFileSync(`${FOLDER}/${name}`, "utf8"));

type Found = { path: string; text: Record<string, unknown> };

/** Every object that holds one of the languages is a text for people. */
function textsIn(value: unknown, path: string): Found[] {
  if (typeof value !== "object" || value === null) return [];
  const text = { ...value } as Record<string, unknown>;
  if (["az", "en", "ru"].some((language) => typeof text[language] === "string")) return [{ path, text }];
  return Object.entries(text).flatMap(([key, inner]) => textsIn(inner, `${path}.${key}`));
}

test("all reference data are here", () => {
  expect([...files].sort()).toEqual([
    "cohorts.json",
    "forms.json",
    "glossary.json",
    "holidays.json",
    "names.json",
    "profile.json",
    "programmes.json",
    "regions.json",
    "rubrics.json",
    "sample-answers.json",
    "texts.json",
    "timetable.json",
    "units.json",
  ]);
});

test.each(files)("every text of %s exists in three languages", (name) => {
  const found = textsIn(read(name), name);
  expect(found.length).toBeGreaterThan(0);
  expect(found.filter(({ text }) => !trilingualSchema.safeParse(text).success).map(({ path }) => path)).toEqual([]);
});

test.each(files)("the texts of %s use the same placeholders in three languages", (name) => {
  const placeholders = (text: unknown) => [...new Set(String(text).match(/\{[A-Za-z]+\}/g))].sort().join(" ");
  const differing = textsIn(read(name), name).filter(
    ({ text }) => new Set([text.az, text.en, text.ru].map(placeholders)).size > 1,
  );
  expect(differing.map(({ path }) => path)).toEqual([]);
});

test("no ending is glued to a placeholder", () => {
  const glued = files
    .flatMap((name) => textsIn(read(name), name))
    .flatMap(({ path, text }) => Object.values(text).map((words) => ({ path, words: String(words) })))
    .filter(({ words }) => /\}[-'’]?\p{L}/u.test(words));
  expect(glued.map(({ path }) => path)).toEqual([]);
});

test("the check for three languages finds a text that lacks one", () => {
  const found = textsIn({ options: [{ label: { az: "bəli", en: "yes" } }] }, "x");
  expect(found.map(({ path, text }) => [path, trilingualSchema.safeParse(text).success])).toEqual([
    ["x.options.0.label", false],
  ]);
});
