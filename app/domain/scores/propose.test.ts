import fc from "fast-check";
import { expect, test } from "vitest";
import type { FreeSeat } from "../seats/next-in-turn";
import { type Candidate, lineThatFills, type Proposed, proposePlaces, proposeShortlist } from "./propose";

const REGIONS = {
  id: "regions",
  condition: { field: "region" as const, operator: "notIn" as const, values: ["AZ-BA"] },
};
const nobody = {
  regionCode: null,
  sex: null,
  citizenship: null,
  educationLevel: null,
  educationStatus: null,
  studyYear: null,
};

const candidate = (rank: number, given: { score?: number; region?: string; wishes?: string[] } = {}): Candidate => ({
  id: `id ${rank}`,
  reference: `R-${rank}`,
  rank,
  score: given.score ?? 100 - rank,
  wishedPlaceIds: given.wishes ?? [],
  excludedPlaceIds: [],
  group: { ...nobody, regionCode: given.region ?? "AZ-BA" },
});

let numbered = 0;
const seat = (given: Partial<FreeSeat> = {}): FreeSeat => {
  numbered += 1;
  return { id: `seat ${numbered}`, number: numbered, unitPlaceId: null, reservation: null, ...given };
};

const inShort = (rows: Proposed[]) =>
  rows.map((row) => [row.candidate.rank, row.outcome === "not_select" ? row.why : row.outcome]);

test("seats set aside are filled by rank within the group, the others by overall rank, whoever is left waits", () => {
  const people = ["AZ-BA", "AZ-GA", "AZ-BA", "AZ-BA", "AZ-SA", "AZ-GA"].map((region, at) =>
    candidate(at + 1, { region }),
  );
  const seats = [seat({ reservation: REGIONS }), seat({ reservation: REGIONS }), seat()];
  const given = { seats, waitingRoom: 2, passMark: null };
  expect(lineThatFills(people, given)).toBe(5);
  expect(inShort(proposePlaces(people, { ...given, line: 5 }))).toEqual([
    [1, "offer"],
    [2, "offer"],
    [3, "waitlist"],
    [4, "waitlist"],
    [5, "offer"],
    [6, "placesFilled"],
  ]);
});

test("a line higher up offers fewer places; below the pass mark nobody is offered one or waits for one", () => {
  const people = [90, 80, 70, 60, 50].map((score, at) => candidate(at + 1, { score }));
  const given = { seats: [seat(), seat(), seat(), seat(), seat()], waitingRoom: 1, passMark: 60 };
  expect(lineThatFills(people, given)).toBe(4);
  expect(inShort(proposePlaces(people, { ...given, line: 2 }))).toEqual([
    [1, "offer"],
    [2, "offer"],
    [3, "waitlist"],
    [4, "placesFilled"],
    [5, "belowPassMark"],
  ]);
  expect(inShort(proposePlaces(people, { ...given, line: 99 })).at(-1)).toEqual([5, "belowPassMark"]);
});

test("places in units go by rank in the order of the wishes; who wished for none of those left waits", () => {
  const seats = [seat({ unitPlaceId: "baku" }), seat({ unitPlaceId: "ganja" })];
  const people = [
    candidate(1, { wishes: ["baku", "ganja"] }),
    candidate(2, { wishes: ["baku"] }),
    candidate(3, { wishes: ["baku", "ganja"] }),
  ];
  const rows = proposePlaces(people, { seats, waitingRoom: 5, passMark: null, line: 3 });
  expect(rows.map((row) => (row.outcome === "offer" ? row.seat.unitPlaceId : row.outcome))).toEqual([
    "baku",
    "waitlist",
    "ganja",
  ]);
});

test("down to the line everybody goes on to the next stage; the others are refused or left alone", () => {
  const people = [1, 2, 3].map((rank) => candidate(rank));
  expect(inShort(proposeShortlist(people, { line: 2, others: "refuse" }))).toEqual([
    [1, "shortlist"],
    [2, "shortlist"],
    [3, "behindLine"],
  ]);
  expect(inShort(proposeShortlist(people, { line: 1, others: "leave" }))).toEqual([[1, "shortlist"]]);
});

const crowd = fc
  .array(fc.record({ score: fc.integer({ min: 0, max: 100 }), region: fc.constantFrom("AZ-BA", "AZ-GA") }), {
    maxLength: 40,
  })
  .map((rows) => rows.sort((a, b) => b.score - a.score).map((row, at) => candidate(at + 1, row)));
const world = fc.record({
  open: fc.nat(10),
  reserved: fc.nat(10),
  waitingRoom: fc.nat(10),
  passMark: fc.nat(100),
  line: fc.nat(45),
});

test("no seat is given twice, none is withheld from somebody above the line, and each person is decided on once", () => {
  fc.assert(
    fc.property(crowd, world, (people, { open, reserved, line, ...rules }) => {
      const seats = [
        ...Array.from({ length: reserved }, () => seat({ reservation: REGIONS })),
        ...Array.from({ length: open }, () => seat()),
      ];
      const rows = proposePlaces(people, { ...rules, seats, line });
      expect(rows.map((row) => row.candidate)).toEqual(people);
      const offers = rows.flatMap((row) => (row.outcome === "offer" ? [row] : []));
      const given = offers.map((row) => row.seat.id);
      expect(new Set(given).size).toBe(given.length);
      expect(offers.every(({ candidate: { rank, score } }) => rank <= line && score >= rules.passMark)).toBe(true);
      // The slow way: of the group, the first by rank take the seats set aside; everybody else the open ones by rank.
      const above = people.filter(({ rank, score }) => rank <= line && score >= rules.passMark);
      const own = above.filter(({ group }) => group.regionCode !== "AZ-BA").slice(0, reserved);
      const rest = above.filter((person) => !own.includes(person)).slice(0, open);
      const seated = [...own, ...rest].map(({ rank }) => rank).sort((a, b) => a - b);
      expect(offers.map((row) => row.candidate.rank)).toEqual(seated);
      const waiting = rows.filter((row) => row.outcome === "waitlist");
      expect(waiting.length).toBeLessThanOrEqual(rules.waitingRoom);
    }),
  );
});
