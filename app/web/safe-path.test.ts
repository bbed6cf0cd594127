import { expect, test } from "vitest";
import { safePath } from "./safe-path";

test.each(["/az/my", "/en/cohorts/MM-2027?check=1#who"])("%s stays within the portal", (path) => {
  expect(safePath(path)).toBe(path);
});

test.each([
  "//evil.example",
  "/\\evil.example",
  "/\t/evil.example",
  "/\n/evil.example",
  "/az\\..\\x",
  "https://evil.example",
  "javascript:alert(1)",
  "evil.example",
  "/az/proqramlar/məktəb",
  "",
  `/${"a".repeat(500)}`,
  ["/az"],
  null,
])("%j is not followed", (value) => {
  expect(safePath(value)).toBeNull();
});
