import fc from "fast-check";
import { expect, test } from "vitest";
import { asSystem } from "~/platform/db.server";
import cases from "../../../tests/data/people-search-cases.json";
import { foldName } from "./fold";

/** Both foldings of each text, the database's and ours. */
async function folded(texts: string[]): Promise<{ inDatabase: string[]; here: string[] }> {
  const rows = await asSystem(
    "a test",
    (tx) =>
      tx.$queryRaw<{ folded: string }[]>`
        select fold_name(name) as folded from unnest(${texts}::text[]) with ordinality as names (name, place) order by place`,
  );
  return { inDatabase: rows.map((row) => row.folded), here: texts.map(foldName) };
}

test("The database folds every query and name of the search cases as the rules do", async () => {
  const names = cases.people.flatMap((person) => [
    person.surname,
    person.givenName,
    person.fatherName ?? "",
    person.latinAlias,
  ]);
  const { inDatabase, here } = await folded([...cases.searchCases.map((item) => item.query), ...names]);
  expect(inDatabase).toEqual(here);
  expect(new Set(here).size).toBeGreaterThan(80);
});

test("The database folds any Latin and Cyrillic text as the rules do, marks and odd spaces included", async () => {
  // Not Greek: which small letter a Σ gets depends on the letters around it, as the Unicode version of each side knows them.
  const letter = fc
    .oneof(fc.integer({ min: 1, max: 0x36f }), fc.integer({ min: 0x400, max: 0x52f }))
    .map((code) => String.fromCodePoint(code));
  const odd = fc.constantFrom(..."AaƏəIıİiǝӘ\u0307\u0327\u0308\u0306ŞşЁё-'’ \t\n\u00a0\u1680\u2028\ufeff\u3000ẞĞ");
  const text = fc.array(fc.oneof(letter, odd), { maxLength: 12 }).map((parts) => parts.join(""));
  const { inDatabase, here } = await folded(fc.sample(text, 3_000));
  expect(inDatabase).toEqual(here);
});
