import { beforeAll, expect, test } from "vitest";
import { declineOffer } from "~/domain/applications/decline-offer.server";
import { lapseOffers } from "~/domain/applications/lapse-offers.server";
import { withdrawApplication } from "~/domain/applications/withdraw-application.server";
import { releasePacket } from "~/domain/decisions/release-packet.server";
import { asSystem } from "~/platform/db.server";
import {
  offeredTo,
  owned,
  type Seated,
  seatedCohort,
  seatsHeldBy,
  statusesOf,
  waiting,
} from "../../../tests/factories/seating";
import { freezeClock } from "../../../tests/setup/frozen-clock";
import { promoteNext } from "./promote-next.server";

// A Monday; the bare cohort starts 48 days later.
const NOW = new Date("2026-11-23T08:00:00.000Z");
const day = (date: string) => new Date(`${date}T00:00:00.000Z`);

beforeAll(() => freezeClock(NOW));

const decline = ({ viewer, reference }: Seated) => declineOffer(viewer, { reference, reasonKey: null, details: null });
const withdraw = ({ viewer, reference }: Seated) =>
  withdrawApplication(viewer, { reference, reasonKey: null, details: null });
const receipts = (cohortId: string) =>
  asSystem("test", (tx) =>
    tx.promotion.findMany({
      where: { cohortId },
      orderBy: { id: "asc" },
      select: { seat: { select: { number: true } }, queue: true, passedOver: true, replyBy: true, promotedAt: true },
    }),
  );

test("a declined seat goes to the next in turn in the same moment, with a mail, an event and a receipt", async () => {
  const cohort = await seatedCohort({ code: "NEXT-2027", open: 1 });
  const [holder] = await offeredTo(cohort, [{}]);
  const [first, second] = await waiting(cohort, [{}, {}]);
  if (!holder || !first || !second) throw new Error("three people");
  await decline(holder);
  expect(await statusesOf([holder, first, second])).toEqual(["offer_declined", "offered", "waitlisted"]);
  expect(await seatsHeldBy([holder, first, second])).toEqual([null, 1, null]);
  const application = await asSystem("test", (tx) =>
    tx.application.findUniqueOrThrow({
      where: { id: first.id },
      select: {
        offeredAt: true,
        offerLapsesAt: true,
        events: { select: { action: true, actor: true }, where: { toStatus: "offered" } },
      },
    }),
  );
  // Three working days after Monday: Thursday is the last one.
  const replyBy = new Date("2026-11-26T20:00:00.000Z");
  expect(application).toEqual({
    offeredAt: NOW,
    offerLapsesAt: replyBy,
    events: [{ action: "promote", actor: "seat_engine" }],
  });
  const mails = await asSystem("test", (tx) =>
    tx.outboxMessage.findMany({ where: { applicationId: first.id }, select: { template: true } }),
  );
  expect(mails).toEqual([{ template: "offer" }]);
  expect(await receipts(cohort.id)).toEqual([
    {
      seat: { number: 1 },
      queue: [
        { reference: first.reference, rank: 1 },
        { reference: second.reference, rank: 2 },
      ],
      passedOver: [],
      replyBy,
      promotedAt: NOW,
    },
  ]);
});

test("equal ranks are decided by the applicant's own Submit", async () => {
  const cohort = await seatedCohort({ code: "TIE-2027", open: 1 });
  const people = await waiting(cohort, [
    { waitlistRank: 2, rankAt: day("2026-11-01") },
    { waitlistRank: 1, rankAt: day("2026-11-03") },
    { waitlistRank: 1, rankAt: day("2026-11-02") },
  ]);
  await asSystem("test", (tx, now) => promoteNext(tx, now, { cohortId: cohort.id }));
  expect(await statusesOf(people)).toEqual(["waitlisted", "waitlisted", "offered"]);
});

test("the seat of a track goes to the first who wished for it and has not said no to it", async () => {
  const cohort = await seatedCohort({ code: "TRACK-2027", places: { web: 1, data: 1 } });
  const [web = "", data = ""] = [cohort.places.web, cohort.places.data];
  const [holder] = await offeredTo(cohort, [{ unitPlaceId: web }, { unitPlaceId: data }]);
  const people = await waiting(cohort, [
    { wishedPlaceIds: [data] },
    { wishedPlaceIds: [web], excludedPlaceIds: [web] },
    { wishedPlaceIds: [web] },
  ]);
  if (!holder) throw new Error("one holder");
  await decline(holder);
  expect(await statusesOf(people)).toEqual(["waitlisted", "waitlisted", "offered"]);
  const [receipt] = await receipts(cohort.id);
  expect(receipt?.passedOver).toEqual([
    { reference: people[0]?.reference, why: "notWished" },
    { reference: people[1]?.reference, why: "excluded" },
  ]);
});

test("a freed seat keeps its reservation; once the reservation is opened it goes by overall rank", async () => {
  const cohort = await seatedCohort({ code: "KEEP-2027", reserved: { regions: 1 } });
  const [holder] = await offeredTo(cohort, [{ regionCode: "AZ-GA" }]);
  const people = await waiting(cohort, [{ regionCode: "AZ-BA" }, { regionCode: "AZ-SA" }, { regionCode: "AZ-LA" }]);
  if (!holder || !people[1]) throw new Error("a holder and people");
  await decline(holder);
  expect(await statusesOf(people)).toEqual(["waitlisted", "offered", "waitlisted"]);
  await asSystem("test", (tx, now) =>
    tx.seatReservation.updateMany({ where: { cohortId: cohort.id }, data: { releasedAt: now } }),
  );
  await decline(people[1]);
  expect(await statusesOf(people)).toEqual(["offered", "offer_declined", "waitlisted"]);
});

test("promotion ends to the instant, and stops where the answer would be due in less than a day", async () => {
  const promoteUntil = new Date("2026-12-01T20:00:00.000Z");
  const ended = await seatedCohort({ code: "ENDED-2027", open: 1, columns: { promoteUntil } });
  const people = await waiting(ended, [{}]);
  const run = () => asSystem("test", (tx, now) => promoteNext(tx, now, { cohortId: ended.id }));
  await freezeClock(promoteUntil);
  expect(await run()).toBe(0);
  await freezeClock(new Date(promoteUntil.getTime() - 1));
  expect(await run()).toBe(1);
  expect(await statusesOf(people)).toEqual(["offered"]);

  await freezeClock(NOW);
  const late = await seatedCohort({ code: "LATE-2027", open: 2, columns: { promoteUntil: null } });
  const [one, two] = await waiting(late, [{}, {}]);
  if (!one || !two) throw new Error("two people");
  const { startsOn } = await asSystem("test", (tx) => tx.cohort.findUniqueOrThrow({ where: { id: late.id } }));
  const start = new Date(startsOn.getTime() - 4 * 3_600_000);
  await asSystem("test", (tx) =>
    tx.seat.updateMany({ where: { cohortId: late.id, number: 2 }, data: { retiredAt: NOW } }),
  );
  await freezeClock(new Date(start.getTime() - 24 * 3_600_000));
  expect(await asSystem("test", (tx, now) => promoteNext(tx, now, { cohortId: late.id }))).toBe(1);
  expect((await receipts(late.id)).map(({ replyBy }) => replyBy)).toEqual([start]);
  await asSystem("test", (tx) => tx.seat.updateMany({ where: { cohortId: late.id }, data: { retiredAt: null } }));
  await freezeClock(new Date(start.getTime() - 24 * 3_600_000 + 1));
  expect(await asSystem("test", (tx, now) => promoteNext(tx, now, { cohortId: late.id }))).toBe(0);
  expect(await statusesOf([one, two])).toEqual(["offered", "waitlisted"]);
  await freezeClock(NOW);
});

test.each(["draft", "cancelled"] as const)("nobody is promoted in a cohort that is %s", async (state) => {
  const columns = { state, cancelledAt: state === "cancelled" ? NOW : null };
  const cohort = await seatedCohort({ code: `STILL-${state.slice(0, 2).toUpperCase()}-2027`, open: 1, columns });
  const people = await waiting(cohort, [{}]);
  expect(await asSystem("test", (tx, now) => promoteNext(tx, now, { cohortId: cohort.id }))).toBe(0);
  expect(await statusesOf(people)).toEqual(["waitlisted"]);
});

test("two people declining at once bring two others in, in turn, each on one of the two seats", async () => {
  const cohort = await seatedCohort({ code: "TWO-2027", open: 2 });
  const holders = await offeredTo(cohort, [{}, {}]);
  const people = await waiting(cohort, [{}, {}, {}]);
  await Promise.all(holders.map(decline));
  expect(await statusesOf(people)).toEqual(["offered", "offered", "waitlisted"]);
  expect((await seatsHeldBy(people)).sort()).toEqual([1, 2, null]);
  expect((await receipts(cohort.id)).map(({ queue }) => (queue as unknown[]).length).sort()).toEqual([2, 3]);
});

test("declining and lapsing at once free the seat once", async () => {
  const cohort = await seatedCohort({ code: "ONCE-2027", open: 1 });
  const [holder] = await offeredTo(cohort, [{}]);
  const people = await waiting(cohort, [{}, {}]);
  if (!holder) throw new Error("one holder");
  const { offerLapsesAt } = await asSystem("test", (tx) =>
    tx.application.findUniqueOrThrow({ where: { id: holder.id } }),
  );
  await freezeClock(offerLapsesAt ?? NOW);
  // The withdrawal, unlike the answer to the offer, is possible at this instant.
  await Promise.allSettled([withdraw(holder), lapseOffers(), lapseOffers()]);
  expect(await statusesOf(people)).toEqual(["offered", "waitlisted"]);
  expect(await receipts(cohort.id)).toHaveLength(1);
  await freezeClock(NOW);
});

test("a waiter who leaves while their promotion is on its way is passed over, and nobody waits for ever", async () => {
  for (let round = 0; round < 6; round++) {
    const cohort = await seatedCohort({ code: `GONE${round}-2027`, open: 1 });
    const [holder] = await offeredTo(cohort, [{}]);
    const people = await waiting(cohort, [{}, {}]);
    const [first] = people;
    if (!holder || !first) throw new Error("people");
    await Promise.allSettled([withdraw(first), decline(holder)]);
    // Either they left before, or they were promoted first and their withdrawal was told so.
    expect([
      ["withdrawn", "offered"],
      ["offered", "waitlisted"],
    ]).toContainEqual(await statusesOf(people));
    const held = (await seatsHeldBy(people)).filter((seat) => seat !== null);
    expect(held).toEqual([1]);
  }
});

test("twenty people of one cohort declining and leaving at once end in full seats and no deadlock", async () => {
  const cohort = await seatedCohort({ code: "CROWD-2027", open: 6 });
  const holders = await offeredTo(
    cohort,
    Array.from({ length: 6 }, () => ({})),
  );
  const people = await waiting(
    cohort,
    Array.from({ length: 14 }, () => ({})),
  );
  const leaving = people.slice(0, 4);
  const outcomes = await Promise.allSettled([...holders.map(decline), ...leaving.map(withdraw)]);
  const failed = outcomes.flatMap((each) =>
    each.status === "rejected" ? [String(each.reason?.constructor?.name)] : [],
  );
  // Somebody promoted in the moment they withdrew is told that something changed first.
  expect(failed.filter((name) => name !== "Conflict")).toEqual([]);
  expect((await seatsHeldBy(people)).filter((seat) => seat !== null).sort()).toEqual([1, 2, 3, 4, 5, 6]);
});

test("while a packet is being released nobody is promoted; at its end the next in turn are, once", async () => {
  const cohort = await seatedCohort({ code: "PACKET-2027", open: 2 });
  const [holder] = await offeredTo(cohort, [{}, {}]);
  const [waiter] = await waiting(cohort, [{}]);
  const [rejected] = await owned(cohort, [{ status: "in_review" }]);
  if (!holder || !waiter || !rejected) throw new Error("people");
  const { id: packetId } = await asSystem("test", (tx, now) =>
    tx.decisionPacket.create({
      data: {
        cohortId: cohort.id,
        number: 1,
        state: "releasing",
        createdAt: now,
        decisions: {
          create: { applicationId: rejected.id, outcome: "not_select", fromStatus: "in_review", decidedAt: now },
        },
      },
    }),
  );
  await decline(holder);
  expect(await statusesOf([waiter])).toEqual(["waitlisted"]);
  await Promise.all([releasePacket(packetId), releasePacket(packetId)]);
  expect(await statusesOf([waiter, rejected])).toEqual(["offered", "not_selected"]);
  expect(await receipts(cohort.id)).toHaveLength(1);
});

test("a packet's offers fill the seats set aside by rank within the group, then the open ones by overall rank", async () => {
  const cohort = await seatedCohort({ code: "FORUM-2027", open: 1, reserved: { regions: 2 } });
  const people = await offeredTo(cohort, [{ regionCode: "AZ-GA" }, { regionCode: "AZ-BA" }, { regionCode: "AZ-LA" }]);
  expect(await seatsHeldBy(people)).toEqual([1, 3, 2]);
  await expect(offeredTo(cohort, [{ regionCode: "AZ-SA" }])).rejects.toThrow("no_free_seat");
});
