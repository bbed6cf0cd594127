import { beforeAll, expect, test } from "vitest";
import { RuleBroken } from "~/domain/errors";
import { asSystem } from "~/platform/db.server";
import {
  offeredTo,
  type Seated,
  seatedCohort,
  seatsHeldBy,
  statusesOf,
  waiting,
} from "../../../tests/factories/seating";
import { freezeClock } from "../../../tests/setup/frozen-clock";
import { acceptOffer } from "./accept-offer.server";
import { declineOffer } from "./decline-offer.server";
import { keepWaiting } from "./keep-waiting.server";

const NOW = new Date("2026-11-23T08:00:00.000Z");
const NOT_ALLOWED = new RuleBroken([{ key: "application.keepWaitingNotAllowed" }]);

beforeAll(() => freezeClock(NOW));

const stage = async (code: string, keepWaitingAllowed = true) => {
  const cohort = await seatedCohort({ code, places: { it: 1, law: 1 }, columns: { keepWaitingAllowed } });
  return { cohort, it: cohort.places.it ?? "", law: cohort.places.law ?? "" };
};
const keep = ({ viewer, reference }: Seated) => keepWaiting(viewer, { reference });
const rowsOf = (people: Seated[]) =>
  asSystem("test", (tx) =>
    tx.application.findMany({
      where: { id: { in: people.map(({ id }) => id) } },
      orderBy: { reference: "asc" },
      select: { waitlistRank: true, excludedPlaceIds: true, offerLapsesAt: true },
    }),
  );

test("somebody stays on the list for another wish, and their place goes to the next who wants it, never back to them", async () => {
  const { cohort, it, law } = await stage("STAY-2027");
  const [one, two] = await offeredTo(cohort, [
    { unitPlaceId: it, wishedPlaceIds: [it, law], score: 80 },
    { unitPlaceId: law, wishedPlaceIds: [law], score: 70 },
  ]);
  const people = await waiting(cohort, [
    { wishedPlaceIds: [law], score: 60 },
    { wishedPlaceIds: [it], score: 50 },
  ]);
  if (!one || !two) throw new Error("two holders");
  await keep(one);
  expect(await statusesOf([one, ...people])).toEqual(["waitlisted", "waitlisted", "offered"]);
  expect(await seatsHeldBy([one, ...people])).toEqual([null, null, 1]);
  // Their score brings them in ahead of the two who were waiting.
  expect(await rowsOf([one, ...people.slice(0, 1)])).toEqual([
    { waitlistRank: 1, excludedPlaceIds: [it], offerLapsesAt: null },
    { waitlistRank: 2, excludedPlaceIds: [], offerLapsesAt: null },
  ]);
  await declineOffer(two.viewer, { reference: two.reference, reasonKey: null, details: null });
  expect(await seatsHeldBy([one, ...people])).toEqual([2, null, 1]);
  // Once: the second place is taken or given back for good.
  await expect(keep(one)).rejects.toThrow(NOT_ALLOWED);
});

test("somebody promoted from the list keeps the rank they had", async () => {
  const { cohort, it, law } = await stage("RANK-2027");
  const [, holder] = await offeredTo(cohort, [
    { unitPlaceId: law, wishedPlaceIds: [law] },
    { unitPlaceId: it, wishedPlaceIds: [it] },
  ]);
  const people = await waiting(cohort, [{ wishedPlaceIds: [law] }, { wishedPlaceIds: [it, law] }]);
  const second = people[1];
  if (!holder || !second) throw new Error("people");
  await declineOffer(holder.viewer, { reference: holder.reference, reasonKey: null, details: null });
  expect(await statusesOf(people)).toEqual(["waitlisted", "offered"]);
  await keep(second);
  expect(await statusesOf(people)).toEqual(["waitlisted", "waitlisted"]);
  expect((await rowsOf(people)).map(({ waitlistRank }) => waitlistRank)).toEqual([1, 2]);
});

test("it is refused where the cohort does not allow it, and where no other wish is left", async () => {
  const closed = await stage("NOKEEP-2027", false);
  const [person] = await offeredTo(closed.cohort, [
    { unitPlaceId: closed.it, wishedPlaceIds: [closed.it, closed.law] },
  ]);
  const { cohort, it } = await stage("NOWISH-2027");
  const [alone] = await offeredTo(cohort, [{ unitPlaceId: it, wishedPlaceIds: [it] }]);
  if (!person || !alone) throw new Error("two people");
  await expect(keep(person)).rejects.toThrow(NOT_ALLOWED);
  await expect(keep(alone)).rejects.toThrow(NOT_ALLOWED);
});

test("confirming and staying on the list at once end in exactly one of the two", async () => {
  for (let round = 0; round < 5; round++) {
    const { cohort, it, law } = await stage(`EITHER${round}-2027`);
    const [one] = await offeredTo(cohort, [
      { unitPlaceId: it, wishedPlaceIds: [it, law] },
      { unitPlaceId: law, wishedPlaceIds: [law] },
    ]);
    if (!one) throw new Error("one person");
    const { viewer, reference } = one;
    const outcomes = await Promise.allSettled([acceptOffer(viewer, { reference }), keep(one)]);
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    const [status] = await statusesOf([one]);
    expect(await seatsHeldBy([one])).toEqual([status === "waitlisted" ? null : 1]);
  }
});
