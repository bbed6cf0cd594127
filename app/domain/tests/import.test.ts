import fc from "fast-check";
import { expect, test } from "vitest";
import { guessMapping, tableOf } from "./import-mapping";
import { type ImportFacts, judgeLines } from "./import-verdicts";
import { fullResult, percentOf } from "./result-figure";
import { endOfSitting } from "./sitting-time";

const REFERENCE = "MM-2027-000001";

test("a result is per cent or points, with a comma or a point, and never outside its range", () => {
  expect(["74", "67,5", "67.5 %", "100", "0", " 1 0 "].map((typed) => percentOf(typed, 100))).toEqual([
    ...[74, 67.5, 67.5, 100, 0, 10],
  ]);
  expect([percentOf("27", 40), percentOf("1", 3), percentOf("40", 40)]).toEqual([67.5, 33.333, 100]);
  expect(["100.001", "-1", "101"].map((typed) => percentOf(typed, 100))).toEqual(Array(3).fill("outOfRange"));
  expect(["", "a lot", "1e2", "0x10", "NaN", "1,2,3", "5 %%", "½"].map((typed) => percentOf(typed, 100))).toEqual(
    Array(8).fill("notNumber"),
  );
  expect(["", "40", "0", "-1", "10001", "x"].map(fullResult)).toEqual([100, 40, null, null, null, null]);
});

test("any result in range is a percentage of three decimals at most", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 10_000 }), fc.float({ min: 0, max: 1, noNaN: true }), (most, share) => {
      const percent = percentOf(String(Math.floor(most * share)), most);
      if (typeof percent !== "number") throw new Error("a figure in range was refused");
      expect(percent >= 0 && percent <= 100).toBe(true);
      expect(Math.round(percent * 1000) / 1000).toBe(percent);
    }),
  );
});

test("columns are guessed by what stands in them and over them, with a head or without", () => {
  const headed = tableOf([
    ["No", "Nömrə", "Ad", "Bal"],
    ["1", REFERENCE, "Əli", "74"],
    ["", "", "", ""],
  ]);
  expect(headed.rows).toEqual([["1", REFERENCE, "Əli", "74"]]);
  expect(guessMapping(headed, 100)).toEqual({ reference: 1, result: 3, most: 100 });
  const bare = tableOf([
    [REFERENCE, "74"],
    ["MM-2027-000002", "80"],
  ]);
  expect(bare.header).toEqual(["", ""]);
  expect(guessMapping(bare, 40)).toEqual({ reference: 0, result: 1, most: 40 });
  expect(
    guessMapping(
      tableOf([
        ["a", "b"],
        ["c", "d"],
      ]),
      100,
    ),
  ).toEqual({ reference: null, result: null, most: 100 });
});

test("each line is judged by what is recorded, and a person who stands in the file twice is left out both times", () => {
  const facts = (more: Partial<ImportFacts>): ImportFacts => ({ within: true, sitting: false, percent: null, ...more });
  const name = (number: number) => `MM-2027-00000${number}`;
  const known = new Map([
    [name(1), facts({})],
    [name(2), facts({ percent: 50 })],
    [name(3), facts({ percent: 50 })],
    [name(4), facts({ within: false })],
    [name(5), facts({ sitting: true })],
    [name(6), facts({})],
    [name(7), facts({})],
    [name(8), facts({})],
  ]);
  const rows = [
    ...[
      [name(1), "74"],
      [name(2), "50,0"],
      [name(3), "60"],
      [name(4), "1"],
      [name(5), "1"],
      [name(6), "?"],
    ],
    ...[
      [name(7), "101"],
      [name(8), "1"],
      [name(8).toLowerCase(), "2"],
      [name(9), "1"],
      ["Əli", "1"],
    ],
  ];
  const lines = judgeLines({ header: ["", ""], rows }, { reference: 0, result: 1, most: 100 }, known);
  expect(lines.map(({ verdict }) => verdict)).toEqual([
    ...["taken", "same", "replaces", "notInStage", "sitting", "notNumber"],
    ...["outOfRange", "twice", "twice", "unknown", "noReference"],
  ]);
  expect(lines[2]).toEqual({ line: 3, reference: name(3), typed: "60", percent: 60, before: 50, verdict: "replaces" });
});

test("a sitting lasts its minutes, and never longer than the stage; extra minutes come on top of both", () => {
  const at = (time: string) => new Date(`2026-12-12T${time}Z`);
  const stage = { endsAt: at("09:00:00") };
  expect(endOfSitting(at("07:00:00"), 60, stage, 0)).toEqual(at("08:00:00"));
  expect(endOfSitting(at("08:30:00"), 60, stage, 0)).toEqual(at("09:00:00"));
  expect(endOfSitting(at("07:00:00"), undefined, stage, 0)).toEqual(at("09:00:00"));
  expect(endOfSitting(at("08:30:00"), 60, stage, 15)).toEqual(at("09:15:00"));
});
