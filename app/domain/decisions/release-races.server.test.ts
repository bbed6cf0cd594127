import { beforeAll, expect, test } from "vitest";
import { withdrawApplication } from "~/domain/applications/withdraw-application.server";
import { Conflict } from "~/domain/errors";
import type { Viewer } from "~/domain/people/viewer";
import { lowerCapacity } from "~/domain/seats/lower-capacity.server";
import { asSystem } from "~/platform/db.server";
import { makePerson } from "../../../tests/factories/person";
import { approved, makeHead } from "../../../tests/factories/released";
import { owned, type Seated, seatedCohort } from "../../../tests/factories/seating";
import { freezeClock } from "../../../tests/setup/frozen-clock";
import { cancelRelease } from "./cancel-release.server";
import { releasePacket } from "./release-packet.server";
import { scheduleRelease } from "./schedule-release.server";
import { stageDecision } from "./stage-decision.server";

const NOW = new Date("2026-11-23T08:00:00.000Z");
const after = (seconds: number) => new Date(NOW.getTime() + seconds * 1000);
let coordinator: Viewer;
let head: Viewer;

beforeAll(async () => {
  await freezeClock(NOW);
  coordinator = await makePerson({ email: "c@example.com", name: "C", grants: [{ role: "coordinator" }] });
  head = await makeHead();
  await asSystem("test rows", (tx) =>
    tx.decisionReason.create({
      data: { key: "low", position: 1, outcomes: ["notSelected"], text: { az: "Bal", en: "Score", ru: "Балл" } },
      select: { key: true },
    }),
  );
});

/** A packet of so many offers and refusals, approved, its countdown begun; one offer's seat each. */
async function scheduled(code: string, offers: number, refusals: number) {
  await freezeClock(NOW);
  const cohort = await seatedCohort({ code, open: offers, columns: { state: "selecting" } });
  const rows = Array.from({ length: offers + refusals }, () => ({ status: "in_review" as const }));
  const people = await owned(cohort, rows);
  for (const [at, { reference }] of people.entries()) {
    const words = { unitPlaceId: null, details: null, advice: null, rank: at + 1 };
    const refused = at >= offers;
    await stageDecision(coordinator, {
      ...{ ...words, reference, outcome: refused ? "not_select" : "offer" },
      reasonKeys: refused ? ["low"] : [],
    });
  }
  const packet = { cohortCode: code, number: 1 };
  await approved(head, packet);
  await scheduleRelease(coordinator, packet);
  const { id } = await asSystem("test", (tx) =>
    tx.decisionPacket.findFirstOrThrow({ where: { cohortId: cohort.id }, select: { id: true } }),
  );
  return { packet, id, people };
}

/** What became of each: the state, why the row was skipped, the mails. */
function outcomes(people: Seated[]) {
  return asSystem("test", async (tx) => {
    const ids = people.map(({ id }) => id);
    const rows = await tx.application.findMany({
      where: { id: { in: ids } },
      orderBy: { reference: "asc" },
      select: { id: true, status: true, decisions: { select: { skipped: true } } },
    });
    const mails = await tx.outboxMessage.findMany({
      where: { applicationId: { in: ids } },
      orderBy: { id: "asc" },
      select: { applicationId: true, template: true },
    });
    return rows.map(({ id, status, decisions }) => [
      status,
      decisions[0]?.skipped ?? null,
      ...mails.filter(({ applicationId }) => applicationId === id).map(({ template }) => template),
    ]);
  });
}

const stateOf = (id: string) =>
  asSystem("test", async (tx) => (await tx.decisionPacket.findUniqueOrThrow({ where: { id } })).state);

test("three releases of one packet at once do each row once", async () => {
  const { id, people } = await scheduled("THRICE-2027", 4, 8);
  await freezeClock(after(60));
  await Promise.all([1, 2, 3].map(() => releasePacket(id)));
  await releasePacket(id);
  expect(await outcomes(people)).toEqual([
    ...Array.from({ length: 4 }, () => ["offered", null, "offer"]),
    ...Array.from({ length: 8 }, () => ["not_selected", null, "notSelected"]),
  ]);
  expect(await stateOf(id)).toBe("released");
});

test("in the fifty-ninth second nothing is released and the release is cancelled; in the sixty-first it is released and is not", async () => {
  const early = await scheduled("EARLY-2027", 1, 1);
  await freezeClock(after(59));
  expect(await releasePacket(early.id)).toBe(false);
  await cancelRelease(coordinator, early.packet);
  await freezeClock(after(61));
  expect(await releasePacket(early.id)).toBe(false);
  expect(await outcomes(early.people)).toEqual([
    ["in_review", null],
    ["in_review", null],
  ]);
  const late = await scheduled("LATE-2027", 1, 1);
  await freezeClock(after(61));
  expect(await releasePacket(late.id)).toBe(true);
  await expect(cancelRelease(coordinator, late.packet)).rejects.toBeInstanceOf(Conflict);
});

test("cancelled in the very moment it begins, a packet is released whole or not at all", async () => {
  for (const number of [1, 2, 3]) {
    const { id, packet, people } = await scheduled(`BOTH-202${number}`, 2, 2);
    await freezeClock(after(60));
    const [begun, cancelled] = await Promise.allSettled([releasePacket(id), cancelRelease(coordinator, packet)]);
    const won = begun.status === "fulfilled" && begun.value;
    expect(cancelled.status).toBe(won ? "rejected" : "fulfilled");
    const untouched = Array.from({ length: 4 }, () => ["in_review", null]);
    const [offer, refusal] = [
      ["offered", null, "offer"],
      ["not_selected", null, "notSelected"],
    ];
    expect(await outcomes(people)).toEqual(won ? [offer, offer, refusal, refusal] : untouched);
    expect(await stateOf(id)).toBe(won ? "released" : "approved");
  }
});

test("when places went away since the approval, the last in rank get none, and their rows say so", async () => {
  const { id, people, packet } = await scheduled("FEWER-2027", 3, 0);
  await lowerCapacity(coordinator, {
    ...{ cohortCode: packet.cohortCode, by: 1, unitPlaceId: null, reservationId: null },
  });
  await freezeClock(after(60));
  await releasePacket(id);
  expect(await outcomes(people)).toEqual([
    ["offered", null, "offer"],
    ["offered", null, "offer"],
    ["in_review", "no_free_seat"],
  ]);
});

test("people who withdraw while the release runs are decided first or skipped, and never mailed as if nothing had happened", async () => {
  const { id, people } = await scheduled("LEAVE-2027", 6, 6);
  await freezeClock(after(60));
  const leaving = people.filter((_, at) => at % 2 === 0);
  const [, ...left] = await Promise.allSettled([
    releasePacket(id),
    ...leaving.map(({ viewer, reference }) =>
      withdrawApplication(viewer, { reference, reasonKey: null, details: null }),
    ),
  ]);
  const found = await outcomes(people);
  for (const [at, [status, skipped, ...mails]] of found.entries()) {
    const offer = at < 6;
    const stayed = offer ? ["offered", null, "offer"] : ["not_selected", null, "notSelected"];
    const gone = at % 2 === 0 && left[at / 2]?.status === "fulfilled";
    if (!gone) expect([status, skipped, ...mails]).toEqual(stayed);
    else {
      expect(status).toBe("withdrawn");
      // Skipped before it was told, or told first and then left.
      expect(mails.includes(offer ? "offer" : "notSelected")).toBe(skipped === null);
    }
  }
  expect(await stateOf(id)).toBe("released");
});
