import fc from "fast-check";
import { expect, test } from "vitest";
import { rank } from "./rank";

const at = (minute: number) => new Date(Date.UTC(2026, 10, 12, 10, minute));
const shown = (rows: ReturnType<typeof rank>) => rows.map(({ reference, rank: place, tie }) => [reference, place, tie]);

test("the higher score comes first, of equal ones the earlier, of the same moment the lower number, no score last", () => {
  const rows = [
    { reference: "G", score: null, rankAt: at(0) },
    { reference: "B", score: 80, rankAt: at(5) },
    { reference: "A", score: 80, rankAt: at(9) },
    { reference: "F", score: 70, rankAt: at(3) },
    { reference: "E", score: 70, rankAt: at(3) },
    { reference: "C", score: 90.00000001, rankAt: at(9) },
    { reference: "D", score: 90, rankAt: at(1) },
  ];
  expect(shown(rank(rows))).toEqual([
    ["C", 1, null],
    ["D", 2, null],
    ["B", 3, "earlier"],
    ["A", 4, "later"],
    ["E", 5, "sameMoment"],
    ["F", 6, "sameMoment"],
    ["G", null, null],
  ]);
});

test("the order does not depend on the order in which applications are read", () => {
  const row = fc.record({
    score: fc.option(fc.integer({ min: 0, max: 4 })),
    rankAt: fc.integer({ min: 0, max: 3 }).map(at),
  });
  fc.assert(
    fc.property(fc.array(row, { maxLength: 30 }), (given) => {
      const rows = given.map((each, number) => ({ ...each, reference: `R-${String(number).padStart(2, "0")}` }));
      const found = rank(rows);
      expect(rank([...rows].reverse())).toEqual(found);
      const scores = found.flatMap(({ score }) => (score === null ? [] : [score]));
      expect(scores).toEqual([...scores].sort((a, b) => b - a));
    }),
  );
});
