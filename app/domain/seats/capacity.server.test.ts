import { beforeAll, expect, test } from "vitest";
import { NotFound, RuleBroken } from "~/domain/errors";
import type { Viewer } from "~/domain/people/viewer";
import { asSystem } from "~/platform/db.server";
import { makePerson } from "../../../tests/factories/person";
import {
  offeredTo,
  owned,
  type Seating,
  seatedCohort,
  seatsHeldBy,
  statusesOf,
  waiting,
} from "../../../tests/factories/seating";
import { freezeClock } from "../../../tests/setup/frozen-clock";
import { claimSeat } from "./claim-seat.server";
import { countSeats } from "./count-seats.server";
import { lowerCapacity } from "./lower-capacity.server";
import { raiseCapacity } from "./raise-capacity.server";

const NOW = new Date("2026-11-23T08:00:00.000Z");
let coordinator: Viewer;

beforeAll(async () => {
  await freezeClock(NOW);
  coordinator = await makePerson({ email: "c@example.com", name: "Coordinator", grants: [{ role: "coordinator" }] });
});

const ask = (cohort: Seating, by: number, group: { unitPlaceId?: string; reservationId?: string } = {}) => ({
  cohortCode: cohort.code,
  by,
  unitPlaceId: group.unitPlaceId ?? null,
  reservationId: group.reservationId ?? null,
});
const countsOf = (cohort: Seating) =>
  asSystem("test", async (tx) => (await countSeats(tx, [cohort.id])).get(cohort.id));

test("added seats are offered at once to the next in turn, and carry the next numbers", async () => {
  const cohort = await seatedCohort({ code: "RAISE-2027", open: 1 });
  await offeredTo(cohort, [{}]);
  const people = await waiting(cohort, [{}, {}, {}]);
  expect(await raiseCapacity(coordinator, ask(cohort, 2))).toEqual({ promoted: 2 });
  expect(await seatsHeldBy(people)).toEqual([2, 3, null]);
});

test("seats added to a place or a group belong to it and are counted in its announced number", async () => {
  const cohort = await seatedCohort({ code: "GROW-2027", places: { web: 1 }, reserved: { regions: 1 } });
  const [unitPlaceId = "", reservationId = ""] = [cohort.places.web, cohort.reservations.regions];
  const people = await waiting(cohort, [{ wishedPlaceIds: [], regionCode: "AZ-BA" }]);
  await raiseCapacity(coordinator, ask(cohort, 2, { unitPlaceId }));
  await raiseCapacity(coordinator, ask(cohort, 3, { reservationId }));
  expect(await statusesOf(people)).toEqual(["waitlisted"]);
  const [place, group] = await asSystem("test", (tx) =>
    Promise.all([
      tx.unitPlace.findUniqueOrThrow({ where: { id: unitPlaceId }, select: { number: true } }),
      tx.seatReservation.findUniqueOrThrow({ where: { id: reservationId }, select: { number: true } }),
    ]),
  );
  expect([place.number, group.number]).toEqual([3, 4]);
});

test("only free seats are taken away, and the refusal names how many are free and held", async () => {
  const cohort = await seatedCohort({ code: "LOWER-2027", open: 4 });
  await offeredTo(cohort, [{}, {}, {}]);
  await expect(lowerCapacity(coordinator, ask(cohort, 2))).rejects.toThrow(
    new RuleBroken([{ key: "seats.heldStay", params: { free: 1, held: 3 }, field: "by" }]),
  );
  await lowerCapacity(coordinator, ask(cohort, 1));
  expect(await countsOf(cohort)).toEqual({ total: 3, free: 0, offered: 3, kept: 0 });
});

test("a group that seats are set aside for keeps one", async () => {
  const cohort = await seatedCohort({ code: "KEEPS-2027", reserved: { regions: 2 } });
  const reservationId = cohort.reservations.regions ?? "";
  await expect(lowerCapacity(coordinator, ask(cohort, 2, { reservationId }))).rejects.toThrow(
    new RuleBroken([{ key: "seats.groupKeepsOne", field: "by" }]),
  );
  await lowerCapacity(coordinator, ask(cohort, 1, { reservationId }));
  expect((await countsOf(cohort))?.total).toBe(1);
});

test.each([0, -1, 501, 1.5])("a capacity is not changed by %s", async (by) => {
  const cohort = await seatedCohort({ code: `BY${Math.abs(by * 10)}-2027`, open: 1 });
  const refused = new RuleBroken([{ key: "seats.howMany", params: { most: 500 }, field: "by" }]);
  await expect(raiseCapacity(coordinator, ask(cohort, by))).rejects.toThrow(refused);
  await expect(lowerCapacity(coordinator, ask(cohort, by))).rejects.toThrow(refused);
});

test("places of another cohort, and cohorts of another programme, do not exist for the asker", async () => {
  const cohort = await seatedCohort({ code: "MINE-2027", open: 1 });
  const other = await seatedCohort({ code: "THEIRS-2027", places: { web: 1 } });
  const unitPlaceId = other.places.web ?? "";
  await expect(raiseCapacity(coordinator, ask(cohort, 1, { unitPlaceId }))).rejects.toThrow(NotFound);
  await expect(lowerCapacity(coordinator, ask(cohort, 1, { unitPlaceId }))).rejects.toThrow(NotFound);
  const applicant = await makePerson({ email: "a@example.com", name: "Applicant" });
  await expect(raiseCapacity(applicant, ask(cohort, 1))).rejects.toThrow(NotFound);
});

test("taking seats away while they are claimed leaves no seat both held and gone", async () => {
  for (let round = 0; round < 5; round++) {
    const cohort = await seatedCohort({ code: `RACE${round}-2027`, open: 6 });
    const people = await owned(
      cohort,
      Array.from({ length: 6 }, () => ({ status: "in_review" as const })),
    );
    await Promise.allSettled([
      ...people.map(({ id }) =>
        asSystem("test", (tx, now) =>
          claimSeat(tx, now, { cohortId: cohort.id, applicationId: id, unitPlaceId: null }),
        ),
      ),
      lowerCapacity(coordinator, ask(cohort, 3)),
      lowerCapacity(coordinator, ask(cohort, 2)),
    ]);
    const heldAndGone = await asSystem("test", (tx) =>
      tx.seat.count({
        where: { cohortId: cohort.id, retiredAt: { not: null }, holds: { some: { releasedAt: null } } },
      }),
    );
    expect(heldAndGone).toBe(0);
  }
});
