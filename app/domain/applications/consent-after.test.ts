import { expect, test } from "vitest";
import { consentAfter } from "./consent-after";

const after = (confirmed: boolean, changed: Parameters<typeof consentAfter>[0]["changed"], isMinor: boolean) =>
  consentAfter({ confirmed, changed }, isMinor);

test("what no guardian had confirmed, or nothing of it changed, leaves the consent as it is", () => {
  expect([after(true, [], true), after(true, [], false), after(false, [], true)]).toEqual(Array(3).fill("stands"));
  expect(after(false, ["surname"], false)).toBe("stands");
  expect(after(false, ["birthDate"], false)).toBe("stands");
});

test("a minor's confirmed data that changed are asked about anew; of somebody of age the consent ends", () => {
  expect(after(true, ["surname"], true)).toBe("anew");
  expect(after(true, ["birthDate"], false)).toBe("ended");
});

test("a date of birth that shows a minor where nobody was asked asks for the first time", () => {
  expect(after(false, ["birthDate"], true)).toBe("first");
});
