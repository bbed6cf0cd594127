import { beforeAll, expect, test } from "vitest";
import { holdsSeat, statusesWhere } from "~/domain/applications/application";
import { keepsSeat } from "~/domain/enrolments/enrolment";
import cohortsData from "../../prisma/data/cohorts.json";
import namesData from "../../prisma/data/names.json";
import { isEmpty, seed } from "../../prisma/seed/run";
import { accountsOfTheDemonstration } from "./accounts-of-the-demonstration";
import { everyState } from "./every-state";
import { fairSelection } from "./fair-selection";
import { guardiansAnswers } from "./guardians-answers";
import { read, statesOf } from "./read-states";
import { fingerprints, placesOfText } from "./whole-database";

const VOLUMES = cohortsData.seedVolumes.byCohort;

let wasEmpty = false;
beforeAll(async () => {
  wasEmpty = await isEmpty();
  await seed({ say: () => {} });
}, 300_000);

// Tests of their own, of the same database: it is loaded once.
everyState();
accountsOfTheDemonstration();
fairSelection();

test("a migrated database is empty before the demonstration data, and not afterwards", async () => {
  expect([wasEmpty, await isEmpty()]).toEqual([true, false]);
});

test("the Migration School's open call has its volumes", async () => {
  const { ofSubmitted, drafts, submitted } = VOLUMES["MM-2027"];
  const states = await statesOf("MM-2027");
  expect(states).toEqual({
    draft: drafts,
    // Of those awaiting the check, one has been given back.
    submitted: ofSubmitted.awaitingInitialCheck - 1,
    returned: 1,
    // Of those in review, six have been invited to the test already.
    in_review: ofSubmitted.inReview - 6,
    shortlisted: 6,
    ineligible: ofSubmitted.ineligible,
    withdrawn: ofSubmitted.withdrawn,
  });
  expect(Object.values(states).reduce((sum, count) => sum + count, 0) - drafts).toBe(submitted);
});

test("the first packet of the open call is released: whoever is shortlisted was told of it", async () => {
  const where = { packet: { state: "released", cohort: { code: "MM-2027" } } } as const;
  const released = await read((tx) => tx.decision.groupBy({ by: ["outcome", "skipped"], where, _count: true }));
  expect(released).toEqual([{ outcome: "shortlist", skipped: null, _count: 6 }]);
  expect(await read((tx) => tx.outboxMessage.count({ where: { template: "shortlisted" } }))).toBe(6);
});

test("ineligible applicants of the open call were told the reasons of the sample data", async () => {
  const rows = await read((tx) =>
    tx.application.findMany({
      where: { status: "ineligible", cohort: { code: "MM-2027" } },
      select: { reasonKeys: true, reasonDetails: true },
    }),
  );
  const counted: Record<string, number> = {};
  for (const key of rows.flatMap((row) => row.reasonKeys)) counted[key] = (counted[key] ?? 0) + 1;
  expect(counted).toEqual(VOLUMES["MM-2027"].ineligibleReasons);
  expect(rows.every((row) => (row.reasonDetails?.length ?? 0) > 40)).toBe(true);
});

test("last year's Migration School is over, with its participants enrolled", async () => {
  expect(await statesOf("MM-2026")).toEqual({
    enrolled: VOLUMES["MM-2026"].enrolled,
    offer_declined: 1,
    offer_lapsed: 1,
    not_selected: 14,
    ineligible: 3,
    withdrawn: 2,
    not_submitted: 3,
  });
});

test("volunteers have applied in their volume, and fourteen minors have asked their guardians", async () => {
  const received = await read((tx) =>
    tx.application.count({ where: { cohort: { code: "MK-2027-1" }, receivedAt: { not: null } } }),
  );
  expect(received).toBe(VOLUMES["MK-2027-1"].submitted);
  expect(await read(guardiansAnswers)).toEqual(cohortsData.seedVolumes.minors);
});

test("the internship call is decided: offers wait for answers, two people for their units, one for another unit", async () => {
  const { ofSubmitted } = VOLUMES["TEC-2026-Q"];
  expect(await statesOf("TEC-2026-Q")).toEqual({
    offered: ofSubmitted.offered,
    // Two positions came later: the first of the waiting list took one.
    accepted: ofSubmitted.accepted + 1,
    waitlisted: ofSubmitted.waitlisted - 1,
    not_selected: ofSubmitted.notSelected,
    ineligible: ofSubmitted.ineligible,
    withdrawn: ofSubmitted.withdrawn,
  });
  const placements = await read((tx) =>
    tx.placement.findMany({
      where: { application: { cohort: { code: "TEC-2026-Q" } } },
      select: { state: true, unitPlace: { select: { key: true, unit: { select: { code: true } } } } },
      orderBy: { unitPlace: { key: "asc" } },
    }),
  );
  expect(placements.map(({ state, unitPlace }) => [state, unitPlace.key, unitPlace.unit?.code])).toEqual([
    ["refused_by_unit", "analysis", "HQ-ANL"],
    ["proposed", "itWeb", "HQ-IT"],
    ["proposed", "legal", "HQ-LAW"],
  ]);
});

test("the school of information technology is being decided: nobody outside knows of its packet", async () => {
  const { ofSubmitted, pendingDecisions } = VOLUMES["ITM-2026-3"];
  expect(await statesOf("ITM-2026-3")).toEqual({
    in_review: ofSubmitted.inReview,
    ineligible: ofSubmitted.ineligible,
    withdrawn: ofSubmitted.withdrawn,
  });
  const packets = await read((tx) =>
    tx.decisionPacket.findMany({
      where: { cohort: { code: "ITM-2026-3" } },
      select: { state: true, decisions: { select: { outcome: true } } },
    }),
  );
  const outcomes = packets.flatMap((packet) => packet.decisions.map(({ outcome }) => outcome));
  const count = (outcome: string) => outcomes.filter((each) => each === outcome).length;
  expect(packets.map(({ state }) => state)).toEqual(["collecting"]);
  expect({ offer: count("offer"), waitlist: count("waitlist"), notSelect: count("not_select") }).toEqual(
    pendingDecisions,
  );
});

test("packets stand in every state in which somebody may find them", async () => {
  const packets = await read((tx) =>
    tx.decisionPacket.findMany({
      where: { cohort: { code: { in: ["MK-2027-1", "GIF-2026", "TEC-2026-Q"] } } },
      orderBy: [{ cohort: { code: "asc" } }, { number: "asc" }],
      select: {
        ...{ state: true, rejection: true, reason: true, cohort: { select: { code: true } } },
        decisions: { where: { skipped: { not: null } }, select: { skipped: true } },
      },
    }),
  );
  const shown = packets.map(({ cohort, state, rejection, reason, decisions }) => [
    ...[cohort.code, state, rejection !== null, reason !== null],
    decisions.map(({ skipped }) => skipped),
  ]);
  expect(shown).toEqual([
    ["GIF-2026", "cancelled", false, false, Array(3).fill("cancelled")],
    ["MK-2027-1", "scheduled", false, false, []],
    ["MK-2027-1", "collecting", true, false, []],
    ["MK-2027-1", "approved", false, true, []],
    ["TEC-2026-Q", "released", false, false, ["changed"]],
  ]);
});

test("cohorts stand where the sample data say", async () => {
  const rows = await read((tx) => tx.cohort.findMany({ select: { code: true, state: true } }));
  const states = Object.fromEntries(rows.map(({ code, state }) => [code, state]));
  const expected = cohortsData.cohorts.map(({ code, stateOnSeedingDay: state }) => [
    code,
    state === "open" ? "announced" : state,
  ]);
  expect(states).toEqual({ ...Object.fromEntries(expected), "GIF-2026": "cancelled", "MM-2026-P": "selecting" });
});

test("every special letter stands in somebody's name, women and regions have their share", async () => {
  const people = await read((tx) =>
    tx.application.findMany({
      where: { submittedAt: { not: null } },
      distinct: ["personId"],
      select: { surname: true, givenName: true, patronymic: true, sex: true, regionCode: true, citizenship: true },
    }),
  );
  const letters = people.map((person) => `${person.surname}${person.givenName}${person.patronymic}`).join("");
  expect(namesData.coverage.requiredLetters.filter((letter) => !letters.includes(letter))).toEqual([]);
  const share = (holds: (person: (typeof people)[number]) => boolean) => people.filter(holds).length / people.length;
  expect(Math.abs(share(({ sex }) => sex === "female") - 0.55)).toBeLessThan(0.05);
  expect(Math.abs(share(({ regionCode }) => regionCode !== "AZ-BA") - 0.45)).toBeLessThan(0.05);
  expect(people.filter(({ citizenship }) => citizenship !== "AZ").length).toBe(5);
});

test("people read their mails in all three languages", async () => {
  const rows = await read((tx) => tx.outboxMessage.groupBy({ by: ["language"], _count: true }));
  expect(rows.map(({ language }) => language).sort()).toEqual(["az", "en", "ru"]);
});

test("the seats that are held are those of the successful applications, each of its own cohort", async () => {
  const holds = await read((tx) =>
    tx.seatHold.findMany({
      where: { releasedAt: null },
      select: {
        applicationId: true,
        seat: { select: { cohortId: true } },
        application: { select: { cohortId: true } },
      },
    }),
  );
  const successful = await read((tx) =>
    tx.application.findMany({
      where: { status: { in: statusesWhere(holdsSeat) } },
      select: { id: true, enrolment: { select: { state: true } } },
    }),
  );
  // Who left or was removed stays enrolled in the application's eyes, and has given the seat back.
  const holding = successful.filter(({ enrolment }) => enrolment === null || keepsSeat(enrolment.state));
  expect(holds.map(({ applicationId }) => applicationId).sort()).toEqual(holding.map(({ id }) => id).sort());
  expect(holds.every(({ seat, application }) => seat.cohortId === application.cohortId)).toBe(true);
});

test("the events of every application lead without a gap from its start to where it stands", async () => {
  const rows = await read((tx) =>
    tx.application.findMany({
      select: {
        reference: true,
        status: true,
        events: { orderBy: [{ at: "asc" }, { id: "asc" }], select: { fromStatus: true, toStatus: true, at: true } },
      },
    }),
  );
  const broken = rows.filter(({ status, events }) => {
    const steps = events.map(({ fromStatus }, at) => fromStatus === (events[at - 1]?.toStatus ?? null));
    return events.length === 0 || steps.includes(false) || events.at(-1)?.toStatus !== status;
  });
  expect(broken.map(({ reference }) => reference)).toEqual([]);
  expect(rows.length).toBeGreaterThan(150);
});

test("nothing happened in the future, nothing outside its call, and the clock is right again", async () => {
  const [found] = await read(
    (tx) => tx.$queryRaw<Record<string, number>[]>`
      select (select count(*)::int from application_event where at > portal_now()) as events,
        (select count(*)::int from audit_entry where at > portal_now()) as audit,
        (select count(*)::int from outbox_message where created_at > portal_now()) as mails,
        (select count(*)::int from application a join cohort c on c.id = a.cohort_id
          where a.submitted_at not between c.opens_at and c.closes_at or a.created_at < c.opens_at) as outside,
        (select count(*)::int from application where submitted_at < created_at) as before_start,
        (select offset_seconds::int from clock) as offset`,
  );
  expect(found).toEqual({ events: 0, audit: 0, mails: 0, outside: 0, before_start: 0, offset: 0 });
});

test("every submission has one receipt, and every mail of the past counts as sent", async () => {
  // A minor's receipt comes when the guardian has agreed.
  const received = { application: { receivedAt: { not: null } } };
  const submissions = await read((tx) => tx.submission.findMany({ where: received, select: { applicationId: true } }));
  const receipts = await read((tx) =>
    tx.outboxMessage.findMany({ where: { template: "received" }, select: { applicationId: true } }),
  );
  const ids = (rows: { applicationId: string | null }[]) => rows.map((row) => row.applicationId).sort();
  expect(ids(receipts)).toEqual(ids(submissions));
  const states = await read((tx) => tx.outboxMessage.groupBy({ by: ["state"], _count: true }));
  expect(states.map(({ state }) => state)).toEqual(["sent"]);
});

test("no FIN lies in plain text anywhere, the job queue included", async () => {
  const fin = "0TS[0-9A-HJ-NP-Z]{4}";
  expect(await placesOfText(fin)).toEqual([]);
  const sealed = await read((tx) => tx.profile.count({ where: { finSealed: { not: null } } }));
  expect(sealed).toBeGreaterThan(100);
});

test("the search for plain FINs finds one that lies somewhere", async () => {
  const person = await read((tx) => tx.profile.findFirstOrThrow({ select: { personId: true, address: true } }));
  const write = (address: string | null) =>
    read((tx) =>
      tx.profile.update({ where: { personId: person.personId }, data: { address }, select: { personId: true } }),
    );
  await write("0TS1A2B");
  expect(await placesOfText("0TS[0-9A-HJ-NP-Z]{4}")).toEqual(["public.profile"]);
  await write(person.address);
});

test("loading them again says that they are there and changes nothing", async () => {
  const before = await fingerprints();
  const said: string[] = [];
  await seed({ say: (line) => said.push(line) });
  expect(await fingerprints()).toEqual(before);
  expect(said).toEqual(["the demonstration data are there already"]);
});
