import { expect, test } from "vitest";
import { ROWS_ABOVE, reflectionPaths, SPAN, spanCell } from "./bridge-span";

const SIGNS = { guard: "=", mass: "m", outer: "O", inner: "i", motif: "#", ground: ".", none: " " };

test("One span of the bridge is drawn cell by cell as designed, from the guard down to the water", () => {
  const rows = Array.from({ length: ROWS_ABOVE }, (_, row) =>
    Array.from({ length: SPAN }, (_, column) => SIGNS[spanCell("lines", column, row)]).join(""),
  );
  expect(rows).toEqual([
    "==  ==  ==  ==  ==  ==  ==  ==  ",
    "================================",
    "mmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmm",
    "==mm==mm==mm==mm==mm==mm==mm==mm",
    "mmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmm",
    "mmmmmmmmmmmmmm    mmmmmmmmmmmmmm",
    "mmmmmmmmmmmmmm    mmmmmmmmmmmmmm",
    "mmmmmmmmmmmm        mmmmmmmmmmmm",
    "mmmmmmmmmmmm   OO   mmmmmmmmmmmm",
    "mmmmmmmmmm    OOOO    mmmmmmmmmm",
    "mmmmmmmmmm   OO  OO   mmmmmmmmmm",
    "mmmmmmmm    OO ii OO    mmmmmmmm",
    "mmmmmmmm   OO i  i OO   mmmmmmmm",
    "mmmmmm    OO i ## i OO    mmmmmm",
    "mmmmmm   OO i .... i OO   mmmmmm",
    "mmmm    OO i ###### i OO    mmmm",
    "mmmm   OO i ........ i OO   mmmm",
    "mm    OO i ########## i OO    mm",
    "mm   OO i ............ i OO   mm",
    "    OO i ############## i OO    ",
    "   OO i ......####...... i OO   ",
  ]);
});

test("A mirrored row stands at 58 percent of its height, in the middle of its own row", () => {
  expect(reflectionPaths("lines").outer.startsWith("M3 0.21h2v0.58h-2z")).toBe(true);
});
