import { expect, test } from "vitest";
import { themeCookie, themeFromCookie } from "./theme";

test("The theme chosen by hand is read back from the cookie that remembers it", () => {
  expect(themeFromCookie(`session=abc; ${themeCookie("dark").split(";")[0]}`)).toBe("dark");
  expect(themeFromCookie("theme=light")).toBe("light");
});

test("Without a choice, or with a word that is no theme, the device decides", () => {
  expect(themeFromCookie(null)).toBe(undefined);
  expect(themeFromCookie("theme=pink")).toBe(undefined);
  expect(themeFromCookie("mytheme=dark")).toBe(undefined);
});
