import { expect, test } from "vitest";
import { isCommon, passwordBlockers } from "./password-rules";

const owner = { email: "leyla.mammadova@example.com", name: "Leyla Məmmədova" };
const keysFor = (password: string) => passwordBlockers(password, owner, "password").map((blocker) => blocker.key);

test("a password of fourteen characters is too short and one of fifteen is not", () => {
  expect(keysFor("üç qara pişik!")).toEqual(["password.tooShort"]);
  expect(keysFor("üç qara pişik!!")).toEqual([]);
});

test("letters outside the basic plane count as one character each", () => {
  expect(keysFor("😀😁😂😃😄😅😆")).toEqual(["password.tooShort"]);
});

test("a password of 129 characters is too long and one of 128 is not", () => {
  const long = Array.from({ length: 129 }, (_, at) => String.fromCodePoint(97 + ((at * at + 3 * at) % 26))).join("");
  expect(keysFor(long)).toEqual(["password.tooLong"]);
  expect(keysFor(long.slice(1))).toEqual([]);
});

test.each([
  "passwordpassword",
  "Password12345678",
  "P@ssw0rdP@ssw0rd",
  "qwertyuiop123456",
  "123456789012345",
  "abcdefghijklmnop",
  "aaaaaaaaaaaaaaaa",
  "abc123abc123abc123",
  "azerbaycan-baku-2026",
  "Azərbaycan1918!!",
  "correcthorsebatterystaple",
])("%s is one of the commonest and is refused", (password) => {
  expect(isCommon(password)).toBe(true);
  expect(keysFor(password)).toEqual(["password.common"]);
});

test.each(["demo-password-2026", "xəzər üstündə ay işığı", "nine green bottles", "kitab rəfində üç alma"])(
  "%s is taken",
  (password) => {
    expect(keysFor(password)).toEqual([]);
  },
);

test("a password that is little more than one's own address or name is refused", () => {
  expect(keysFor("leyla.mammadova@example.com")).toEqual(["password.aboutYou"]);
  expect(keysFor("LeylaMammadova2007")).toEqual(["password.aboutYou"]);
  expect(keysFor("leyla gedir uzaq dağlara")).toEqual([]);
});
