import { expect, test } from "vitest";
import type { FreeSeat } from "~/domain/seats/next-in-turn";
import { type StagedOffer, seatShares } from "./seat-shares";

const GROUP = { sex: null, citizenship: null, educationLevel: null, educationStatus: null, studyYear: null };
const from = (regionCode: string, unitPlaceId: string | null = null): StagedOffer => ({
  unitPlaceId,
  group: { ...GROUP, regionCode },
});
const open = (number: number, unitPlaceId: string | null = null): FreeSeat => ({
  id: `seat ${number}`,
  number,
  unitPlaceId,
  reservation: null,
});
const regional = (number: number): FreeSeat => ({
  ...open(number),
  reservation: { id: "regions", condition: { field: "region", operator: "notIn", values: ["AZ-BA"] } },
});
const share = (reservationId: string | null, offers: number, free: number, unitPlaceId: string | null = null) => ({
  unitPlaceId,
  reservationId,
  offers,
  free,
});

test("offers to people of a group take the seats set aside for it, and open ones when those are gone", () => {
  const offers = [from("AZ-GA"), from("AZ-BA"), from("AZ-LA")];
  expect(seatShares(offers, [regional(1), open(2), open(3)])).toEqual([share("regions", 1, 1), share(null, 2, 2)]);
});

test("an open seat cannot be saved by a reserved one: too many from the capital are too many", () => {
  expect(seatShares([from("AZ-BA"), from("AZ-BA")], [regional(1), open(2)])).toEqual([
    share("regions", 0, 1),
    share(null, 2, 1),
  ]);
});

test("the seats of a place are counted by themselves, also where it has none", () => {
  expect(seatShares([from("AZ-BA", "web"), from("AZ-BA", "data")], [open(1, "web"), open(2, "web")])).toEqual([
    share(null, 1, 2, "web"),
    share(null, 1, 0, "data"),
  ]);
});
