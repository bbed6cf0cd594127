import { expect, test } from "vitest";
import { preferredLanguage } from "./readers-language";

test("The heaviest of our languages in Accept-Language wins, and Azerbaijani stands in for all others", () => {
  const wanted: [string | undefined, string][] = [
    [undefined, "az"],
    ["", "az"],
    ["*", "az"],
    ["de-DE,de;q=0.9", "az"],
    ["ru", "ru"],
    ["ru-RU,ru;q=0.9,en;q=0.8", "ru"],
    ["en-GB;q=0.7, az;q=0.9", "az"],
    ["fr, en;q=0.5, ru;q=0.6", "ru"],
    ["en;q=0, ru;q=0.1", "ru"],
    ["AZ-Latn-AZ", "az"],
    ["en;q=nonsense", "en"],
  ];
  expect(wanted.map(([header]) => [header, preferredLanguage(header)])).toEqual(wanted);
});
