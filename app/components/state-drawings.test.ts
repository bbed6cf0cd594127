import { expect, test } from "vitest";
import { APPLICATION_DRAWINGS, ENROLMENT_DRAWINGS } from "./state-drawings";

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

test("Frame and colour of a participation agree in the same way", () => {
  const pairs = Object.values(ENROLMENT_DRAWINGS).map(({ frame, tone }) => `${frame} ${tone}`);
  expect([...new Set(pairs)].sort()).toEqual(["circle ended", "circle refused", "diamond kept", "diamond service"]);
});

test.each([
  ["application", APPLICATION_DRAWINGS],
  ["participation", ENROLMENT_DRAWINGS],
])("No two states of an %s look the same without their colour", (_, drawings) => {
  const shapes = Object.values(drawings).map(({ frame, glyph, filled }) => `${frame} ${glyph} ${filled ?? false}`);
  expect(new Set(shapes).size).toBe(shapes.length);
});
