import { beforeAll, expect, test } from "vitest";
import type { Viewer } from "~/domain/people/viewer";
import { asSystem } from "~/platform/db.server";
import { type BareApplication, bareApplications } from "../../../tests/factories/bare-application";
import { type BareCohort, bareCohort } from "../../../tests/factories/bare-cohort";
import { makePerson } from "../../../tests/factories/person";
import { owned } from "../../../tests/factories/seating";
import { countStatements } from "../../../tests/setup/count-statements";
import { freezeClock } from "../../../tests/setup/frozen-clock";
import { getUpcoming } from "./get-upcoming.server";
import { isUpcomingKind } from "./kinds";
import { nextDigest } from "./upcoming-items.server";

const NOW = new Date("2026-11-23T08:00:00.000Z");
const after = (hours: number) => new Date(NOW.getTime() + hours * 3_600_000);

let coordinator: Viewer;
let other: Viewer;
let cohort: BareCohort;

beforeAll(async () => {
  await freezeClock(NOW);
  cohort = await bareCohort({ code: "UPC-2027", programme: "UP", seats: 2 });
  const elsewhere = await bareCohort({ code: "ELS-2027", programme: "EL" });
  await bareApplications(elsewhere, [{ status: "offered", offerLapsesAt: after(20) }]);
  const named = (name: string, programmeId: string) =>
    makePerson({ email: `${name}@example.com`, name, grants: [{ role: "coordinator", programmeId }] });
  coordinator = await named("coordinator", cohort.programmeId);
  other = await named("other", elsewhere.programmeId);
  await asSystem("test rows", (tx) =>
    tx.cohort.update({
      where: { id: cohort.id },
      data: {
        ...{ opensAt: after(-200), closesAt: after(60), startsOn: new Date("2027-01-10T00:00:00.000Z") },
        promoteUntil: after(140),
      },
      select: { id: true },
    }),
  );
  await bareApplications(cohort, [
    { status: "draft" },
    { status: "offered", surname: "Əliyev", offerLapsesAt: after(20) },
    { status: "offered", surname: "Babayev", offerLapsesAt: after(20) },
    { status: "returned", surname: "Cəfərov", returnedAt: after(-1), returnedUntil: after(100) },
    { status: "awaiting_consent", surname: "Gizli", consentLapsesAt: after(90) },
    { status: "waitlisted", surname: "Dadaşov", waitlistRank: 1 },
    { status: "ineligible", surname: "Kənar" },
  ] satisfies BareApplication[]);
});

const kindsOf = async (viewer: Viewer, days: 7 | 14 | 30) => {
  const { rows } = await getUpcoming(viewer, { days, code: null });
  return rows.map(({ kind, at, number, people }) => ({
    kind,
    at,
    number,
    names: people.map(({ surname }) => surname),
  }));
};

test("what the clock will do comes by its moment, with how many and who; drafts are counted only, unconsented minors not even that", async () => {
  expect(await kindsOf(coordinator, 7)).toEqual([
    { kind: "offersLapse", at: after(20), number: 2, names: ["Əliyev", "Babayev"] },
    { kind: "closes", at: after(60), number: 1, names: [] },
    { kind: "returnsReminded", at: after(64), number: 1, names: ["Cəfərov"] },
    { kind: "returnsLapse", at: after(100), number: 1, names: ["Cəfərov"] },
    { kind: "waitingListEnds", at: after(140), number: 1, names: ["Dadaşov"] },
  ]);
});

test("a coordinator of another programme sees none of it", async () => {
  expect((await kindsOf(other, 7)).map(({ kind, number }) => [kind, number])).toEqual([["offersLapse", 1]]);
});

test("a scheduled packet, seats set aside and a delayed mail are announced too; a guardian's open link is not", async () => {
  const busy = await bareCohort({ code: "BSY-2027", programme: "UP", seats: 1 });
  const [minor, decided] = await owned(busy, [
    { status: "awaiting_consent", consentLapsesAt: after(72) },
    { status: "in_review", surname: "Hüseynov" },
  ]);
  if (!minor || !decided) throw new Error("two applications were made");
  await asSystem("test rows", async (tx) => {
    await tx.cohort.update({
      where: { id: busy.id },
      data: { opensAt: after(-300), closesAt: after(-1), state: "selecting", startsOn: new Date("2027-02-10") },
      select: { id: true },
    });
    const { id: guardianId } = await tx.guardian.create({
      data: { personId: minor.viewer.personId, surname: "A", givenName: "B", relation: "mother", createdAt: NOW },
    });
    await tx.guardianLink.create({
      data: {
        ...{ guardianId, applicationId: minor.id, purpose: "answer", tokenHash: "hash" },
        ...{ sentAt: after(-1), expiresAt: after(72) },
      },
    });
    await tx.decisionPacket.create({
      data: {
        ...{ cohortId: busy.id, number: 1, state: "scheduled", createdAt: NOW },
        ...{ releaseById: coordinator.personId, releaseAt: after(1) },
        decisions: {
          create: { applicationId: decided.id, outcome: "offer", fromStatus: "in_review", decidedAt: NOW },
        },
      },
    });
    await tx.seatReservation.create({
      data: {
        ...{ cohortId: busy.id, key: "regions", name: {}, number: 1, condition: {} },
        releaseOn: new Date("2026-11-25T00:00:00.000Z"),
        seats: { create: [{ cohortId: busy.id, number: 9 }] },
      },
    });
    await tx.outboxMessage.create({
      data: {
        ...{ idempotencyKey: "later", template: "received", language: "az", toAddress: "a@example.com", data: {} },
        ...{ applicationId: decided.id, messageId: "later", createdAt: NOW, sendAfter: after(2) },
      },
    });
  });
  const { rows } = await getUpcoming(coordinator, { days: 7, code: "BSY-2027" });
  expect(rows.map(({ kind, at, number }) => [kind, at.toISOString(), number])).toEqual([
    ["packetReleased", after(1).toISOString(), 1],
    ["mailsSent", after(2).toISOString(), 1],
    ["seatsReleased", "2026-11-24T20:00:00.000Z", 1],
  ]);
});

test("the number of days bounds the list, and every kind in it is one of the registry", async () => {
  const kinds = (await kindsOf(coordinator, 30)).map(({ kind }) => kind);
  expect(kinds.filter((kind) => !isUpcomingKind(kind))).toEqual([]);
  expect(kinds).not.toContain("starts");
});

test("thirty people take as many statements as one", async () => {
  const small = await bareCohort({ code: "SML-2027", programme: "SM" });
  await bareApplications(small, [{ status: "offered", offerLapsesAt: after(20) }]);
  const crowd = await bareCohort({ code: "CRW-2027", programme: "CR" });
  await bareApplications(
    crowd,
    Array.from({ length: 30 }, (_, at) => ({ status: "offered" as const, offerLapsesAt: after(20 + at) })),
  );
  const counts = [];
  for (const { programmeId, code } of [small, crowd]) {
    const viewer = {
      ...coordinator,
      grants: [{ role: "coordinator" as const, programmeId, cohortId: null, unitId: null }],
    };
    counts.push(await countStatements(() => getUpcoming(viewer, { days: 7, code })));
  }
  expect(counts[1]).toBe(counts[0]);
});

test("the next digest is this morning's while it is ahead, and the next working day's afterwards", () => {
  const calendar = { isWorkingDay: (date: string) => !["2026-11-28", "2026-11-29"].includes(date) };
  const next = (iso: string) => nextDigest(new Date(iso), 8, calendar).toISOString();
  expect(next("2026-11-27T03:59:00.000Z")).toBe("2026-11-27T04:00:00.000Z");
  expect(next("2026-11-27T04:00:00.000Z")).toBe("2026-11-30T04:00:00.000Z");
  // Half past midnight on Saturday in Baku is still Friday in UTC.
  expect(next("2026-11-27T20:30:00.000Z")).toBe("2026-11-30T04:00:00.000Z");
});
