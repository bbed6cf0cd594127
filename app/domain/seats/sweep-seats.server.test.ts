import { beforeAll, expect, test } from "vitest";
import { closeWaitingLists } from "~/domain/applications/close-waiting-lists.server";
import { declineOffer } from "~/domain/applications/decline-offer.server";
import { NotAllowed, NotFound, RuleBroken } from "~/domain/errors";
import type { Viewer } from "~/domain/people/viewer";
import { asSystem } from "~/platform/db.server";
import { makePerson } from "../../../tests/factories/person";
import { offeredTo, seatedCohort, seatsHeldBy, statusesOf, waiting } from "../../../tests/factories/seating";
import { freezeClock } from "../../../tests/setup/frozen-clock";
import { closeWaitingList } from "./close-waiting-list.server";
import { releaseUnusedSeats } from "./release-unused-seats.server";
import { sweepSeats } from "./sweep-seats.server";

const NOW = new Date("2026-11-23T08:00:00.000Z");
let coordinator: Viewer;

beforeAll(async () => {
  await freezeClock(NOW);
  coordinator = await makePerson({ email: "c@example.com", name: "Coordinator", grants: [{ role: "coordinator" }] });
  await asSystem("test rows", (tx) =>
    tx.decisionReason.create({
      data: {
        key: "waitingListClosed",
        position: 1,
        outcomes: ["notSelected"],
        text: { az: "Bağlanıb", en: "Closed", ru: "Закрыт" },
      },
    }),
  );
});

const mailsTo = (applicationId: string) =>
  asSystem("test", (tx) => tx.outboxMessage.findMany({ where: { applicationId }, select: { template: true } }));

test("the sweep gives every free seat somebody may have, and leaves the others", async () => {
  const cohort = await seatedCohort({
    code: "SWEEP-2027",
    places: { web: 1, data: 1 },
    reserved: { regions: 1 },
    open: 1,
  });
  const [web = "", data = ""] = [cohort.places.web, cohort.places.data];
  const people = await waiting(cohort, [
    { wishedPlaceIds: [web], regionCode: "AZ-BA" },
    { wishedPlaceIds: [web], regionCode: "AZ-BA" },
    { wishedPlaceIds: [data], excludedPlaceIds: [data], regionCode: "AZ-BA" },
  ]);
  const ended = await seatedCohort({ code: "SWEPT-2027", open: 1, columns: { promoteUntil: NOW } });
  const late = await waiting(ended, [{}]);
  expect(await sweepSeats()).toBe(2);
  expect(await seatsHeldBy(people)).toEqual([1, 4, null]);
  expect(await statusesOf(late)).toEqual(["waitlisted"]);
  expect(await sweepSeats()).toBe(0);
});

test("seats nobody of the group needed open on the morning of their day; nobody is seated anew", async () => {
  const cohort = await seatedCohort({ code: "OPENS-2027", reserved: { regions: 2 } });
  await asSystem("test", (tx) =>
    tx.seatReservation.updateMany({ where: { cohortId: cohort.id }, data: { releaseOn: new Date("2026-12-01") } }),
  );
  const [regional] = await offeredTo(cohort, [{ regionCode: "AZ-GA" }]);
  const people = await waiting(cohort, [{ regionCode: "AZ-BA" }, { regionCode: "AZ-BA" }]);
  if (!regional) throw new Error("one person");
  await freezeClock(new Date("2026-11-30T19:59:59.999Z"));
  expect(await releaseUnusedSeats()).toBe(0);
  expect(await sweepSeats()).toBe(0);
  await freezeClock(new Date("2026-11-30T20:00:00.000Z"));
  expect(await releaseUnusedSeats()).toBe(1);
  expect(await seatsHeldBy([regional, ...people])).toEqual([1, 2, null]);
  expect(await releaseUnusedSeats()).toBe(0);
  await freezeClock(NOW);
});

test("when promotion is over everybody who waits is told why, once", async () => {
  const promoteUntil = new Date("2026-11-25T20:00:00.000Z");
  const cohort = await seatedCohort({ code: "OVER-2027", columns: { promoteUntil } });
  const people = await waiting(cohort, [{}, {}]);
  await freezeClock(new Date(promoteUntil.getTime() - 1));
  await closeWaitingLists();
  expect(await statusesOf(people)).toEqual(["waitlisted", "waitlisted"]);
  await freezeClock(promoteUntil);
  await Promise.all([closeWaitingLists(), closeWaitingLists()]);
  expect(await statusesOf(people)).toEqual(["not_selected", "not_selected"]);
  const row = await asSystem("test", (tx) =>
    tx.application.findUniqueOrThrow({ where: { id: people[0]?.id ?? "" }, select: { reasonKeys: true } }),
  );
  expect(row.reasonKeys).toEqual(["waitingListClosed"]);
  expect(await mailsTo(people[0]?.id ?? "")).toEqual([{ template: "notSelected" }]);
  await freezeClock(NOW);
});

test("a list without a day of its own closes when the cohort begins", async () => {
  const cohort = await seatedCohort({
    code: "BEGIN-2027",
    columns: { promoteUntil: null, startsOn: new Date("2027-01-11"), closesAt: NOW },
  });
  const people = await waiting(cohort, [{}]);
  await freezeClock(new Date("2027-01-10T19:59:59.999Z"));
  await closeWaitingLists();
  expect(await statusesOf(people)).toEqual(["waitlisted"]);
  await freezeClock(new Date("2027-01-10T20:00:00.000Z"));
  await closeWaitingLists();
  expect(await statusesOf(people)).toEqual(["not_selected"]);
  await freezeClock(NOW);
});

test("a coordinator closes a list by hand: everybody is told at once, nobody is promoted any more, and only once", async () => {
  const cohort = await seatedCohort({ code: "HAND-2027", open: 1 });
  const [holder] = await offeredTo(cohort, [{}]);
  const people = await waiting(cohort, [{}, {}]);
  if (!holder) throw new Error("one holder");
  const close = (viewer: Viewer) => closeWaitingList(viewer, { cohortCode: cohort.code });
  const head = await makePerson({ email: "h@example.com", name: "Head", grants: [{ role: "head_of_programme" }] });
  const stranger = await makePerson({ email: "s@example.com", name: "Stranger" });
  await expect(close(head)).rejects.toThrow(NotAllowed);
  await expect(close(stranger)).rejects.toThrow(NotFound);
  expect(await close(coordinator)).toEqual({ ended: 2 });
  expect(await statusesOf(people)).toEqual(["not_selected", "not_selected"]);
  await expect(close(coordinator)).rejects.toThrow(new RuleBroken([{ key: "waitingList.closedAlready" }]));
});

test("two sweeps and an opening at once give each seat once", async () => {
  const cohort = await seatedCohort({ code: "TWICE-2027", reserved: { regions: 2 }, open: 2 });
  await asSystem("test", (tx) =>
    tx.seatReservation.updateMany({ where: { cohortId: cohort.id }, data: { releaseOn: new Date("2026-11-23") } }),
  );
  const people = await waiting(
    cohort,
    Array.from({ length: 5 }, () => ({ regionCode: "AZ-BA" })),
  );
  await Promise.all([sweepSeats(), releaseUnusedSeats(), sweepSeats()]);
  expect((await seatsHeldBy(people)).slice(0, 4).sort()).toEqual([1, 2, 3, 4]);
  expect((await statusesOf(people))[4]).toBe("waitlisted");
});

test("closing a list while a place is declined promotes one person or nobody, and leaves nobody waiting", async () => {
  for (let round = 0; round < 5; round++) {
    const cohort = await seatedCohort({ code: `SHUT${round}-2027`, open: 1 });
    const [holder] = await offeredTo(cohort, [{}]);
    const people = await waiting(cohort, [{}, {}]);
    if (!holder) throw new Error("one holder");
    const { viewer, reference } = holder;
    await Promise.all([
      closeWaitingList(coordinator, { cohortCode: cohort.code }),
      declineOffer(viewer, { reference, reasonKey: null, details: null }),
    ]);
    const [first, second] = await statusesOf(people);
    expect(second).toBe("not_selected");
    expect(await seatsHeldBy(people)).toEqual([first === "offered" ? 1 : null, null]);
  }
});
