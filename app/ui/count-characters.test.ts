import { expect, test } from "vitest";
import { countCharacters } from "./count-characters";

test("Characters are counted as a person counts them", () => {
  expect(countCharacters("")).toBe(0);
  expect(countCharacters("Əliağa")).toBe(6);
  expect(countCharacters("sətir\r\nsətir")).toBe(11);
  expect(countCharacters("👩")).toBe(1);
});
