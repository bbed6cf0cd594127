import { expect, test } from "vitest";
import { REASONS_OF_TESTS, SYSTEM_REASONS } from "~/platform/system-reasons";
import { SOURCE_FILES, sourceOf } from "./source-files";

const SAID = /\b(?:asSystem\(\s*|actAsPortal\(\s*tx,\s*)"([^"]+)"/g;
const portal = SOURCE_FILES.filter((file) => /^(app|server)\//.test(file) && !/\.test\.tsx?$/.test(file)).flatMap(
  (file) => [...sourceOf(file).matchAll(SAID)].flatMap(([, reason]) => reason ?? []),
);

test("Each way around the wall is said somewhere: a reason nobody gives any more is taken from the list", () => {
  const said = new Set(portal);
  expect(SYSTEM_REASONS.filter((reason) => !said.has(reason))).toEqual([]);
});

test("The portal gives no reason that is the tests' own", () => {
  const tests: readonly string[] = REASONS_OF_TESTS;
  expect(portal.filter((reason) => tests.includes(reason))).toEqual([]);
});
