import { expect, test } from "vitest";
import { comparedAddress } from "./same-address";

test.each([
  ["Nizami küç. 12, m. 5", "Nizami küçəsi 12, mənzil 5"],
  ["NİZAMİ KÜÇƏSİ, ev 12, mən. 5", "nizami 12/5"],
  ["H. Əliyev pr. 45A", "H.Əliyev prospekti, 45 a"],
  ["Xətai r., 28 May küç., 3", "Xətai rayonu 28 May küçəsi 3"],
])("%s and %s are one address", (one, other) => {
  expect(comparedAddress(one)).toBe(comparedAddress(other));
});

test.each([
  ["Nizami küç. 12, m. 5", "Nizami küç. 12, m. 6"],
  ["Nizami küç. 12", "Füzuli küç. 12"],
  ["Nizami küç. 1, m. 25", "Nizami küç. 12, m. 5"],
])("%s and %s are two", (one, other) => {
  expect(comparedAddress(one)).not.toBe(comparedAddress(other));
});

test("a street without a number, and nothing, are no address to compare", () => {
  expect(["Nizami küçəsi", "", null, undefined].map(comparedAddress)).toEqual([null, null, null, null]);
});
