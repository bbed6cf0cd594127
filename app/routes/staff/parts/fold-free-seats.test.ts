import { expect, test } from "vitest";
import { foldFreeSeats } from "./fold-free-seats";

const seat = (number: number, holder: object | null = null, place = "A", reservedFor = "") => ({
  number,
  place,
  reservedFor,
  holder,
});

const folded = (seats: ReturnType<typeof seat>[]) =>
  foldFreeSeats(seats).map(({ numbers, place, free }) => [numbers, place, free]);

test("free seats of one kind that follow one another are one row, a seat somebody holds is a row of its own", () => {
  expect(folded([seat(1), seat(2), seat(3, {}), seat(4), seat(5, {}), seat(6, {})])).toEqual([
    ["1–2", "A", 2],
    ["3", "A", 0],
    ["4", "A", 1],
    ["5", "A", 0],
    ["6", "A", 0],
  ]);
});

test("free seats of another place or group, and those after a gap, begin another row", () => {
  expect(
    folded([
      seat(1),
      seat(2, null, "B"),
      seat(3, null, "B"),
      seat(4, null, "B", "regions"),
      seat(6, null, "B", "regions"),
    ]),
  ).toEqual([
    ["1", "A", 1],
    ["2–3", "B", 2],
    ["4", "B", 1],
    ["6", "B", 1],
  ]);
});
