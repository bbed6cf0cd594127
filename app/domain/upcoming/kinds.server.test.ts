import { expect, test } from "vitest";
import { DUE_WORK } from "./due-work.server";
import { SILENT_WORK, UPCOMING_KIND_NAMES, workOf } from "./kinds";

test("everything the clock does by itself is announced beforehand, or named as silent with its reason", () => {
  const announced = UPCOMING_KIND_NAMES.flatMap((kind) => workOf(kind));
  const known = [...announced, ...Object.keys(SILENT_WORK)];
  expect(known.sort()).toEqual(DUE_WORK.map(({ name }) => name).sort());
});
