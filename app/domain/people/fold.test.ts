import fc from "fast-check";
import { expect, test } from "vitest";
import cases from "../../../tests/data/people-search-cases.json";
import { foldName, matchesNames } from "./fold";

const found = (query: string) =>
  cases.people
    .filter((person) => matchesNames(query, [person.surname, person.givenName, person.fatherName, person.latinAlias]))
    .map((person) => person.id);

test.each(cases.searchCases)("search case $id ($rule) finds exactly the people it must", ({ query, mustMatch }) => {
  expect(found(query)).toEqual(mustMatch);
});

test("an empty query matches everybody", () => {
  expect(found("  ")).toEqual(cases.people.map((person) => person.id));
});

test("a word in the middle of a name is not found by its inner letters", () => {
  expect(found("lesgerova")).toEqual([]);
});

test("folding a folded name changes nothing, for every letter that names are written with", () => {
  const letters = [..."AaBbCcÇçDdEeƏəGgĞğHhXxIıİiJjQqÖöŞşÜüAaYyZzЁёЖжәӘǝІі-'’ \u00A0"];
  const decomposed = [
    "C\u0327",
    "c\u0327",
    "s\u0327",
    "g\u0306",
    "o\u0308",
    "u\u0308",
    "I\u0307",
    "i\u0307",
    "\u0435\u0308",
  ];
  const name = fc.array(fc.constantFrom(...letters, ...decomposed), { maxLength: 40 }).map((parts) => parts.join(""));
  fc.assert(fc.property(name, (text) => foldName(foldName(text)) === foldName(text)));
});

test("a name written in capitals by Azerbaijani rules folds like the name itself", () => {
  const name = fc
    .array(fc.constantFrom(..."abcçdeəfgğhxıijkqlmnoöprsştuüvyz"), { maxLength: 40 })
    .map((parts) => parts.join(""));
  fc.assert(fc.property(name, (text) => foldName(text.toLocaleUpperCase("az")) === foldName(text)));
});
