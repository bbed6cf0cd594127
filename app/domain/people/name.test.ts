import { expect, test } from "vitest";
import names from "../../../prisma/data/names.json";
import cases from "../../../tests/data/people-search-cases.json";
import { displayName, latinAlias, listName, recordName } from "./name";
import { compareNames } from "./sort";

test("a full name is written in the order and with the words of each language", () => {
  const woman = { surname: "Ələsgərova", givenName: "Şəhla", patronymic: "Çərkəz", sex: "female" } as const;
  expect(displayName(woman, "az")).toBe("Ələsgərova Şəhla Çərkəz qızı");
  expect(displayName(woman, "en")).toBe("Şəhla Ələsgərova");
  expect(displayName(woman, "ru")).toBe("Ələsgərova Şəhla Çərkəz qızı");
  const cyrillic = { surname: "Алескерова", givenName: "Шахла", patronymic: "Черкез", sex: "female" } as const;
  expect(displayName(cyrillic, "ru")).toBe("Алескерова Шахла Черкез кызы");
  expect(displayName({ ...woman, sex: "male" }, "az")).toBe("Ələsgərova Şəhla Çərkəz oğlu");
  expect(displayName({ ...woman, sex: null }, "az")).toBe("Ələsgərova Şəhla Çərkəz");
});

test("the Service's pages and lists put the family name first in every language", () => {
  const man = { surname: "Göyçəyli", givenName: "İlqar", patronymic: "Əli", sex: "male" } as const;
  expect(recordName(man)).toBe("Göyçəyli İlqar Əli oğlu");
  expect(listName(man)).toBe("Göyçəyli İlqar");
  expect(listName({ surname: null, givenName: "İlqar" })).toBe("İlqar");
  expect(listName({ surname: null, givenName: null })).toBe("");
});

test("without a father's name the word for it is left out too", () => {
  expect(displayName({ surname: "Тополенко", givenName: "Марія", patronymic: null, sex: "female" }, "az")).toBe(
    "Тополенко Марія",
  );
});

test("the Latin form follows the agreed letters for every Azerbaijani name of the samples", () => {
  const azerbaijani = cases.people.filter((person) => person.fatherName !== null);
  expect(azerbaijani.map((person) => latinAlias(`${person.surname} ${person.givenName}`))).toEqual(
    azerbaijani.map((person) => person.latinAlias),
  );
  const parts = [...names.maleGivenNames, ...names.femaleGivenNames, ...names.fatherNames];
  expect(parts.map((part) => latinAlias(part.az))).toEqual(parts.map((part) => part.en));
});

test("names in other scripts have no Latin form of ours", () => {
  expect(latinAlias("Берёзкин")).toBeNull();
});

test("names are sorted by the Azerbaijani alphabet", () => {
  expect([...cases.sortCase.input].sort(compareNames)).toEqual(cases.sortCase.expected);
});
