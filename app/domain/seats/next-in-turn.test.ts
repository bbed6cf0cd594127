import { expect, test } from "vitest";
import { type FreeSeat, nextInTurn, type Waiter } from "./next-in-turn";
import type { GroupFacts } from "./reservation-condition";

const NOBODY: GroupFacts = {
  regionCode: null,
  sex: null,
  citizenship: null,
  educationLevel: null,
  educationStatus: null,
  studyYear: null,
};
const FROM_REGIONS: FreeSeat["reservation"] = {
  id: "regions",
  condition: { field: "region", operator: "notIn", values: ["AZ-BA"] },
};
const seat = (number: number, given: Partial<FreeSeat> = {}): FreeSeat => ({
  id: `seat ${number}`,
  number,
  unitPlaceId: null,
  reservation: null,
  ...given,
});
const set = (number: number) => seat(number, { reservation: FROM_REGIONS });
const waiter = (rank: number, given: Partial<Waiter> & { region?: string } = {}): Waiter => {
  const { region = "AZ-BA", ...rest } = given;
  return {
    id: `person ${rank}`,
    reference: `R-${rank}`,
    rank,
    wishedPlaceIds: [],
    excludedPlaceIds: [],
    group: { ...NOBODY, regionCode: region },
    ...rest,
  };
};

/** Everybody who is promoted, as "reference → seat", by taking the turns one after another. */
function turns(seats: FreeSeat[], queue: Waiter[]): string[] {
  const turn = nextInTurn(seats, queue);
  if (!turn) return [];
  const left = {
    seats: seats.filter((each) => each !== turn.seat),
    queue: queue.filter((each) => each !== turn.waiter),
  };
  return [`${turn.waiter.reference} → ${turn.seat.number}`, ...turns(left.seats, left.queue)];
}

test("an open seat goes to the first in the queue", () => {
  expect(turns([seat(4)], [waiter(1), waiter(2)])).toEqual(["R-1 → 4"]);
});

test("a seat of a place goes to the first who wished for it, and the receipt says why the others were passed over", () => {
  const queue = [
    waiter(1, { wishedPlaceIds: ["law"] }),
    waiter(2, { wishedPlaceIds: ["law", "it"], excludedPlaceIds: ["it"] }),
    waiter(3, { wishedPlaceIds: ["law", "it"] }),
  ];
  const turn = nextInTurn([seat(1, { unitPlaceId: "it" })], queue);
  expect(turn?.waiter.reference).toBe("R-3");
  expect(turn?.passedOver).toEqual([
    { reference: "R-1", why: "notWished" },
    { reference: "R-2", why: "excluded" },
  ]);
});

test("a reserved seat goes to the first of its group, and who did not say where they live belongs to none", () => {
  const queue = [waiter(1), waiter(2, { group: NOBODY }), waiter(3, { region: "AZ-GA" })];
  const turn = nextInTurn([set(7)], queue);
  expect(turn?.waiter.reference).toBe("R-3");
  expect(turn?.passedOver).toEqual([
    { reference: "R-1", why: "notInGroup" },
    { reference: "R-2", why: "notInGroup" },
  ]);
});

test("reserved seats fill first by rank within the group, then the open ones by overall rank", () => {
  const queue = [
    waiter(1, { region: "AZ-GA" }),
    waiter(2),
    waiter(3, { region: "AZ-LA" }),
    waiter(4, { region: "AZ-SA" }),
  ];
  expect(turns([seat(1), set(2), set(3)], queue)).toEqual(["R-1 → 2", "R-2 → 1", "R-3 → 3"]);
});

test("several places at once go by rank, each person to the first of their own wishes that is free", () => {
  const queue = [waiter(1, { wishedPlaceIds: ["b", "a"] }), waiter(2, { wishedPlaceIds: ["b", "a"] })];
  const seats = [seat(1, { unitPlaceId: "a" }), seat(2, { unitPlaceId: "b" })];
  expect(turns(seats, queue)).toEqual(["R-1 → 2", "R-2 → 1"]);
});

test("a seat nobody may have stays free", () => {
  expect(nextInTurn([set(1), seat(2, { unitPlaceId: "it" })], [waiter(1)])).toBeNull();
  expect(nextInTurn([seat(1)], [])).toBeNull();
});
