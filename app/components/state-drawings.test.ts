import { expect, test } from "vitest";
import { APPLICATION_DRAWINGS } from "./state-drawings";

test("Frame and colour always agree on whose turn it is", () => {
  const pairs = Object.values(APPLICATION_DRAWINGS).map(
    ({ frame, tone }) => `${frame.replace("dashedSquare", "square")} ${tone}`,
  );
  expect([...new Set(pairs)].sort()).toEqual([
    "circle ended",
    "circle refused",
    "diamond kept",
    "diamond service",
    "square turn",
  ]);
});

test("No two states look the same without their colour", () => {
  const shapes = Object.values(APPLICATION_DRAWINGS).map(
    ({ frame, glyph, filled }) => `${frame} ${glyph} ${filled ?? false}`,
  );
  expect(new Set(shapes).size).toBe(shapes.length);
});
