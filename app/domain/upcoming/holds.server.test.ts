import { beforeEach, expect, test } from "vitest";
import { acceptOffer } from "~/domain/applications/accept-offer.server";
import { lapseOffers } from "~/domain/applications/lapse-offers.server";
import { remindOfReturns } from "~/domain/applications/remind-of-returns.server";
import { NotAllowed, NotFound, RuleBroken } from "~/domain/errors";
import { remindGuardians } from "~/domain/guardians/remind-guardians.server";
import type { Viewer } from "~/domain/people/viewer";
import { asSystem } from "~/platform/db.server";
import type { BareApplication } from "../../../tests/factories/bare-application";
import { makePerson } from "../../../tests/factories/person";
import { offeredTo, owned, type Seating, seatedCohort, statusesOf, waiting } from "../../../tests/factories/seating";
import { freezeClock } from "../../../tests/setup/frozen-clock";
import { endHold } from "./end-hold.server";
import { getHold } from "./get-hold.server";
import { getUpcoming } from "./get-upcoming.server";
import { type Hold, holdUntil } from "./hold-until.server";

// A Monday; an offer of three working days lapses when Thursday 26.11.2026 is over in Baku.
const NOW = new Date("2026-11-23T08:00:00.000Z");
const LAPSES = new Date("2026-11-26T20:00:00.000Z");
const HELD = new Date("2026-11-30T20:00:00.000Z");

let number = 0;
let cohort: Seating;
let coordinator: Viewer;

beforeEach(async () => {
  number += 1;
  await freezeClock(NOW);
  const days = { startsOn: new Date("2026-12-10"), endsOn: new Date("2027-03-01"), state: "selecting" as const };
  const ends = { promoteUntil: new Date("2026-12-01T20:00:00.000Z"), closesAt: new Date("2026-11-20T20:00:00.000Z") };
  cohort = await seatedCohort({
    ...{ code: `HLD-${2000 + number}`, programme: `HL${number}`, open: 3 },
    columns: { ...days, ...ends },
  });
  coordinator = await makePerson({
    ...{ email: `c${number}@example.com`, name: "C" },
    grants: [{ role: "coordinator", programmeId: cohort.programmeId }],
  });
});

const hold = (given: Partial<Hold> = {}) =>
  holdUntil(coordinator, {
    ...{
      code: cohort.code,
      subject: "offersLapse",
      reference: null,
      until: "2026-11-30",
      reason: "Poçt xidməti dayanıb",
    },
    ...given,
  });
const broken = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: unknown) => (error instanceof RuleBroken ? error.blockers.map(({ key }) => key) : error),
  );
const columns = ({ id }: { id: string }) =>
  asSystem("test", (tx) =>
    tx.application.findUniqueOrThrow({
      where: { id },
      select: { offerLapsesAt: true, returnedUntil: true, consentLapsesAt: true },
    }),
  );
const mails = ({ id }: { id: string }) =>
  asSystem("test", async (tx) => {
    const rows = await tx.outboxMessage.findMany({ where: { applicationId: id }, orderBy: { id: "asc" } });
    return rows.map(({ template }) => template);
  });
const holds = () =>
  asSystem("test", (tx) =>
    tx.clockHold.findMany({
      where: { cohortId: cohort.id },
      orderBy: { heldAt: "asc" },
      select: { subject: true, reason: true, wasDueAt: true, until: true, endedAt: true, heldById: true },
    }),
  );

test("one offer is put off: its new date is told, the other keeps its own, and the clock obeys both", async () => {
  const [late, punctual] = await offeredTo(cohort, [{}, {}]);
  if (!late || !punctual) throw new Error("two offers were made");
  expect(await hold({ reference: late.reference })).toBe(1);
  expect((await columns(late)).offerLapsesAt).toEqual(HELD);
  expect((await columns(punctual)).offerLapsesAt).toEqual(LAPSES);
  expect([await mails(late), await mails(punctual)]).toEqual([["offer", "offerDateMoved"], ["offer"]]);
  expect(await holds()).toEqual([
    {
      ...{ subject: "offersLapse", reason: "Poçt xidməti dayanıb", wasDueAt: LAPSES, until: HELD },
      ...{ endedAt: null, heldById: coordinator.personId },
    },
  ]);
  await freezeClock(new Date(HELD.getTime() - 1));
  await lapseOffers();
  expect(await statusesOf([late, punctual])).toEqual(["offered", "offer_lapsed"]);
  await acceptOffer(late.viewer, { reference: late.reference });
  expect(await statusesOf([late])).toEqual(["enrolled"]);
});

test("a whole cohort's offers are put off together, and everybody is told once", async () => {
  const people = await offeredTo(cohort, [{}, {}, {}]);
  expect(await hold()).toBe(3);
  expect(await Promise.all(people.map(columns))).toEqual(
    people.map(() => expect.objectContaining({ offerLapsesAt: HELD })),
  );
  expect(await Promise.all(people.map(mails))).toEqual(people.map(() => ["offer", "offerDateMoved"]));
});

test("put off again, the earlier hold has ended", async () => {
  await offeredTo(cohort, [{}]);
  await hold();
  await hold({ until: "2026-12-02" });
  expect((await holds()).map(({ until, endedAt }) => [until, endedAt])).toEqual([
    [HELD, NOW],
    [new Date("2026-12-02T20:00:00.000Z"), null],
  ]);
});

test("two holds of the same offers at one moment leave one in force and one mail each", async () => {
  const [person] = await offeredTo(cohort, [{}]);
  if (!person) throw new Error("an offer was made");
  const outcomes = await Promise.allSettled([hold(), hold()]);
  expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  expect(await mails(person)).toEqual(["offer", "offerDateMoved"]);
});

test.each([
  ["to a date that is not later", { until: "2026-11-26" }, ["hold.notLater"]],
  ["past the start of the cohort", { until: "2026-12-10" }, ["hold.afterStart"]],
  ["without a date or a reason", { until: null, reason: " " }, ["hold.dateMissing", "hold.reasonMissing"]],
  ["when it is something that only its own page can move", { subject: "closes" }, ["hold.cannotBeHeld"]],
  ["when nothing of it is due", { subject: "returnsLapse" }, ["hold.nothingDue"]],
] as const)("an offer is not put off %s", async (_name, given, keys) => {
  await offeredTo(cohort, [{}]);
  expect(await broken(hold(given))).toEqual(keys);
  expect(await holds()).toEqual([]);
});

test("the day before the start is the last one possible", async () => {
  const [person] = await offeredTo(cohort, [{}]);
  if (!person) throw new Error("an offer was made");
  await hold({ until: "2026-12-09" });
  expect((await columns(person)).offerLapsesAt).toEqual(new Date("2026-12-09T20:00:00.000Z"));
});

test("a waiting list is put off as a whole only", async () => {
  const [person] = await waiting(cohort, [{}]);
  if (!person) throw new Error("somebody waits");
  const subject = "waitingListEnds";
  expect(await broken(hold({ subject, reference: person.reference, until: "2026-12-05" }))).toEqual([
    "hold.cohortOnly",
  ]);
  expect(await hold({ subject, until: "2026-12-05" })).toBe(1);
  const { promoteUntil } = await asSystem("test", (tx) => tx.cohort.findUniqueOrThrow({ where: { id: cohort.id } }));
  expect(promoteUntil).toEqual(new Date("2026-12-05T20:00:00.000Z"));
});

const RETURNED: BareApplication = {
  ...{ status: "returned", returnedAt: new Date(NOW.getTime() - 86_400_000) },
  returnedUntil: new Date(NOW.getTime() + 12 * 3_600_000),
};

async function returned() {
  const [person] = await owned(cohort, [RETURNED]);
  if (!person) throw new Error("an application was made");
  await asSystem("test rows", (tx) =>
    tx.applicationEvent.create({
      data: {
        ...{ applicationId: person.id, action: "return", fromStatus: "submitted", toStatus: "returned" },
        ...{ actor: "coordinator", at: NOW },
      },
    }),
  );
  return person;
}

test("the time for a correction is put off, and its new end is told", async () => {
  const person = await returned();
  await hold({ subject: "returnsLapse", reference: person.reference });
  expect((await columns(person)).returnedUntil).toEqual(HELD);
  expect(await mails(person)).toEqual(["correctionDateMoved"]);
});

test("a reminder of a correction that is kept back goes out when its morning has come, or the hold is ended", async () => {
  const person = await returned();
  await asSystem("test rows", (tx) =>
    tx.application.update({ where: { id: person.id }, data: { returnedUntil: new Date("2026-11-27T20:00:00.000Z") } }),
  );
  // Due 36 hours before: on Thursday morning in UTC.
  await hold({ subject: "returnsReminded", until: "2026-11-27" });
  await freezeClock(new Date("2026-11-26T12:00:00.000Z"));
  await remindOfReturns();
  expect(await mails(person)).toEqual([]);
  const { holds: shown } = await getUpcoming(coordinator, { days: 7, code: cohort.code });
  expect(shown.map(({ subject, until }) => [subject, until.toISOString()])).toEqual([
    ["returnsReminded", "2026-11-27T05:00:00.000Z"],
  ]);
  await endHold(coordinator, { code: cohort.code, id: shown[0]?.id ?? "" });
  await remindOfReturns();
  expect(await mails(person)).toEqual(["correctionReminder"]);
});

test("a date that was told is not taken back", async () => {
  await offeredTo(cohort, [{}]);
  await hold();
  const [{ id } = { id: "" }] = await asSystem("test", (tx) =>
    tx.clockHold.findMany({ where: { cohortId: cohort.id } }),
  );
  expect(await broken(endHold(coordinator, { code: cohort.code, id }))).toEqual(["hold.dateWasTold"]);
});

async function unconsented() {
  const [person] = await owned(cohort, [
    { status: "awaiting_consent", consentLapsesAt: LAPSES, birthDate: new Date("2010-01-01") },
  ]);
  if (!person) throw new Error("an application was made");
  const email = `guardian${number}@example.com`;
  await asSystem("test rows", async (tx) => {
    const { id: guardianId } = await tx.guardian.create({
      data: {
        ...{
          personId: person.viewer.personId,
          surname: "A",
          givenName: "B",
          relation: "mother",
          email,
          createdAt: NOW,
        },
      },
    });
    await tx.guardianLink.create({
      data: {
        ...{ guardianId, applicationId: person.id, purpose: "answer", tokenHash: `hash${number}` },
        ...{ sentAt: new Date(NOW.getTime() - 5 * 86_400_000), expiresAt: LAPSES },
      },
    });
  });
  return person;
}

test("the time to consent is put off for all: a new link to the guardian, the new date to the young person", async () => {
  const person = await unconsented();
  expect(await hold({ subject: "consentsLapse" })).toBe(1);
  expect((await columns(person)).consentLapsesAt).toEqual(HELD);
  expect(await mails(person)).toEqual(["guardianConsentReminder", "consentDateMoved"]);
  const links = await asSystem("test", (tx) =>
    tx.guardianLink.findMany({ where: { applicationId: person.id, revokedAt: null }, select: { expiresAt: true } }),
  );
  expect(links).toEqual([{ expiresAt: HELD }]);
});

test("a consent is not put off to the end of the initial check, nor to the day of the test", async () => {
  await unconsented();
  const stage = (kind: "initial_check" | "test", position: number, startsAt: string, endsAt: string) => ({
    ...{ cohortId: cohort.id, position, key: kind, kind, name: {} },
    ...{ startsAt: new Date(startsAt), endsAt: new Date(endsAt) },
  });
  await asSystem("test rows", (tx) =>
    tx.cohortStage.createMany({
      data: [
        stage("initial_check", 1, "2026-11-20T20:00:00.000Z", "2026-11-29T20:00:00.000Z"),
        stage("test", 2, "2026-11-28T06:00:00.000Z", "2026-11-28T09:00:00.000Z"),
      ],
    }),
  );
  const until = (day: string) => broken(hold({ subject: "consentsLapse", until: day }));
  expect(await until("2026-11-29")).toEqual(["hold.afterCheck", "hold.afterTest"]);
  expect(await until("2026-11-28")).toEqual(["hold.afterTest"]);
  expect(await until("2026-11-27")).toBe(null);
});

test("a guardian's reminder is kept back for the whole cohort until the hold is ended", async () => {
  const person = await unconsented();
  // The last day is Thursday: the reminder of that morning waits.
  await hold({ subject: "consentsReminded", until: "2026-11-27" });
  await freezeClock(new Date("2026-11-26T06:00:00.000Z"));
  await remindGuardians();
  expect(await mails(person)).toEqual([]);
  const { holds: shown } = await getUpcoming(coordinator, { days: 7, code: cohort.code });
  await endHold(coordinator, { code: cohort.code, id: shown[0]?.id ?? "" });
  await remindGuardians();
  expect(await mails(person)).toEqual(["guardianConsentReminder"]);
});

test("nobody puts off what is not theirs, and nobody learns of an application that never reached the Service", async () => {
  const [offered] = await offeredTo(cohort, [{}]);
  const minor = await unconsented();
  const head = await makePerson({
    ...{ email: `h${number}@example.com`, name: "H" },
    grants: [{ role: "head_of_programme", programmeId: cohort.programmeId }],
  });
  const stranger = await makePerson({ email: `s${number}@example.com`, name: "S" });
  const asked = { code: cohort.code, subject: "offersLapse", reference: offered?.reference ?? null };
  await expect(getHold(head, asked)).rejects.toBeInstanceOf(NotAllowed);
  await expect(getHold(stranger, asked)).rejects.toBeInstanceOf(NotFound);
  await expect(holdUntil(head, { ...asked, until: "2026-11-30", reason: "x" })).rejects.toBeInstanceOf(NotAllowed);
  const hidden = { subject: "consentsLapse", reference: minor.reference };
  expect(await broken(hold(hidden))).toBeInstanceOf(NotFound);
  expect((await getHold(coordinator, asked)).due).toEqual(LAPSES);
});
