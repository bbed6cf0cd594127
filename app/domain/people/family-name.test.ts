import { expect, test } from "vitest";
import { familyStem } from "./family-name";

const FAMILIES: [name: string, ...others: string[]][] = [
  ["Məmmədov", "Məmmədova", "MƏMMƏDOVA", "Məmmədli", "Məmmədzadə", "memmedov", " Məmmədov "],
  ["Əliyev", "Əliyeva", "Əlizadə", "Elizade", "ƏLİYEVA"],
  ["Hüseynov", "Hüseynova", "Hüseynli", "Hüseynzadə", "HÜSEYNLİ"],
  ["Quliyev", "Quliyeva", "Qulizadə"],
  ["Qasımlı", "Qasımov", "Qasımova", "QASIMLI"],
  ["Gözəlov", "Gözəlli"],
  ["Nuruyev", "Nuruyeva", "Nurulu"],
  ["İbrahimov", "İBRAHİMLİ", "Ibrahimova"],
  ["Əhməd oğlu", "Əhmədov", "Əhməd-oğlu"],
];

test.each(FAMILIES)("the family of %s is known by its stem, however the name ends", (name, ...others) => {
  expect(others.map(familyStem)).toEqual(others.map(() => familyStem(name)));
});

test.each([
  ["Məmmədov", "Mahmudov"],
  ["Əliyev", "Vəliyev"],
  ["Abbasov", "Abbasquliyev"],
  ["Rzayev", "Rzaquliyev"],
])("%s and %s are two families", (one, other) => {
  expect(familyStem(one)).not.toBe(familyStem(other));
});

test("a short name is not cut to nothing", () => {
  expect(familyStem("Əli")).toBe("eli");
  expect(familyStem("Ov")).toBe("ov");
  expect(familyStem("Evli")).toBe("ev");
  expect(familyStem("")).toBe("");
});
