import { beforeAll, expect, test } from "vitest";
import { stageDecision } from "~/domain/decisions/stage-decision.server";
import { Conflict, NotAllowed, NotFound } from "~/domain/errors";
import type { Viewer } from "~/domain/people/viewer";
import { asSystem } from "~/platform/db.server";
import { type BareApplication, bareApplications } from "../../../tests/factories/bare-application";
import type { BareCohort } from "../../../tests/factories/bare-cohort";
import { manyApplications } from "../../../tests/factories/many-applications";
import { makePerson } from "../../../tests/factories/person";
import { scoredStages } from "../../../tests/factories/scoring";
import { seatedCohort } from "../../../tests/factories/seating";
import { countStatements } from "../../../tests/setup/count-statements";
import { getRanking } from "./get-ranking.server";
import type { AskedProposal } from "./load-proposal.server";
import { type ProposedPacket, proposePacket } from "./propose-packet.server";

let coordinator: Viewer;
let head: Viewer;
let stranger: Viewer;

beforeAll(async () => {
  const person = (name: string, grants: Parameters<typeof makePerson>[0]["grants"]) =>
    makePerson({ email: `${name}@example.com`, name, grants });
  coordinator = await person("coordinator", [{ role: "coordinator" }]);
  head = await person("head", [{ role: "head_of_programme" }]);
  stranger = await person("stranger", [{ role: "reviewer" }]);
  await asSystem("test rows", (tx) =>
    tx.decisionReason.createMany({
      data: ["belowPassMark", "placesFilled"].map((key, at) => ({
        ...{ key, position: at + 1, outcomes: ["notSelected"] },
        text: { az: key, en: key, ru: key },
      })),
    }),
  );
});

const FINAL: AskedProposal = { by: null, line: null, others: "leave" };
const REASONS = { reasonBelow: "belowPassMark", reasonOthers: "placesFilled" };
const [DECEMBER, JANUARY] = [new Date("2025-12-01T00:00:00Z"), new Date("2026-01-01T00:00:00Z")];
const CLOSED = { state: "selecting" as const, opensAt: DECEMBER, closesAt: JANUARY, waitingListSize: 2 };

/** A closed call: one place for everybody and one for the regions, a pass mark of 50, these scores in review. */
async function world(code: string, rows: BareApplication[], columns: object = CLOSED) {
  const cohort = await seatedCohort({ code, open: 1, reserved: { regions: 1 }, columns });
  await scoredStages(cohort, [
    { key: "formReview", weight: 100, criteria: [{ key: "idea", weight: 100, source: "reviewer" }] },
    { key: "decision", kind: "decision", settings: { passMark: 50 }, criteria: [] },
  ]);
  const references = await bareApplications(
    cohort,
    rows.map((row) => ({ status: "in_review" as const, regionCode: "AZ-BA", ...row })),
  );
  return { cohort, references };
}

const packetOf = (cohort: BareCohort) =>
  asSystem("test", async (tx) => {
    const packets = await tx.decisionPacket.findMany({ where: { cohortId: cohort.id, state: "collecting" } });
    const rows = await tx.decision.findMany({
      where: { packet: { cohortId: cohort.id } },
      orderBy: { application: { reference: "asc" } },
      include: { application: { select: { reference: true } } },
    });
    return {
      packets,
      rows: rows.map(({ outcome, rank, score, reasonKeys }) => [
        outcome,
        rank,
        score?.toNumber() ?? null,
        ...reasonKeys,
      ]),
    };
  });

async function proposed(code: string, given: Partial<ProposedPacket> = {}) {
  const { by = null, line = null, others = "leave" } = given;
  const { seen } = await getRanking(coordinator, code, { by, line, others });
  return proposePacket(coordinator, { ...FINAL, ...REASONS, code, seen, ...given });
}

const SIX: BareApplication[] = [
  { score: 91.5 },
  { score: 80 },
  { score: 60, regionCode: "AZ-GA" },
  { score: 70 },
  { score: 49.99999999 },
  { score: null },
];

test("a proposal fills every seat by rank, the waiting list to its size, and refuses the rest with its reason", async () => {
  const { cohort, references } = await world("PRO-1", [...SIX, { score: 55 }]);
  expect(await proposed("PRO-1")).toBe(1);
  const { packets, rows } = await packetOf(cohort);
  expect(rows).toEqual([
    ["offer", 1, 91.5],
    ["waitlist", 2, 80],
    ["offer", 4, 60],
    ["waitlist", 3, 70],
    ["not_select", 6, 49.99999999, "belowPassMark"],
    ["not_select", 5, 55, "placesFilled"],
  ]);
  expect(packets[0]?.proposal).toMatchObject({
    ...{ by: null, line: 4, passMark: 50, offers: 2, waitlist: 2, notSelected: 2, leftOut: 1, plan: null },
    rankingSha256: expect.stringMatching(/^[0-9a-f]{64}$/),
  });
  const audited = await asSystem("test", (tx) =>
    tx.auditEntry.groupBy({ by: ["action"], where: { actorPersonId: coordinator.personId }, _count: true }),
  );
  expect(audited.map(({ action, _count }) => [action, _count]).sort()).toEqual([
    ["propose_packet", 1],
    ["stage_decision", 6],
  ]);
  expect(references).toHaveLength(7);
});

test("a second proposal takes the place of the first, and of what was decided by hand about the same people", async () => {
  const { cohort, references } = await world("PRO-2", SIX);
  const byHand = { rank: null, unitPlaceId: null, details: null, advice: null };
  await stageDecision(coordinator, {
    ...byHand,
    reference: references[0] ?? "",
    outcome: "not_select",
    reasonKeys: ["placesFilled"],
  });
  await stageDecision(coordinator, { ...byHand, reference: references[5] ?? "", outcome: "waitlist", reasonKeys: [] });
  await proposed("PRO-2");
  await proposed("PRO-2", { line: 0 });
  expect((await packetOf(cohort)).rows).toEqual([
    ["waitlist", 1, 91.5],
    ["waitlist", 2, 80],
    ["not_select", 4, 60, "placesFilled"],
    ["not_select", 3, 70, "placesFilled"],
    ["not_select", 5, 49.99999999, "belowPassMark"],
    // Without a score: decided by hand, and left as it is.
    ["waitlist", null, null],
  ]);
});

test("by a stage, those above the line go on and the others are refused or left alone", async () => {
  const { cohort, references } = await world("PRO-3", [{}, {}, {}]);
  await asSystem("test rows", async (tx, now) => {
    const stage = await tx.cohortStage.findFirstOrThrow({ where: { cohortId: cohort.id, key: "formReview" } });
    for (const [at, reference] of references.entries()) {
      const { id } = await tx.application.findUniqueOrThrow({ where: { reference }, select: { id: true } });
      const data = { applicationId: id, stageId: stage.id, total: 90 - at * 10, count: 2, computedAt: now };
      await tx.stageScore.create({ data, select: { stageId: true } });
    }
  });
  await proposed("PRO-3", { by: "formReview", line: 1, others: "leave" });
  expect((await packetOf(cohort)).rows).toEqual([["shortlist", 1, 90]]);
  await proposed("PRO-3", { by: "formReview", line: 2, others: "refuse" });
  expect((await packetOf(cohort)).rows).toEqual([
    ["shortlist", 1, 90],
    ["shortlist", 2, 80],
    ["not_select", 3, 70, "placesFilled"],
  ]);
});

test("what is agreed to is what was seen: a score that changed meanwhile is a conflict, and nothing is kept", async () => {
  const { cohort, references } = await world("PRO-4", SIX);
  const { seen } = await getRanking(coordinator, "PRO-4", FINAL);
  const change = (score: number) =>
    asSystem("test rows", (tx) =>
      tx.application.update({ where: { reference: references[1] ?? "" }, data: { score }, select: { id: true } }),
    );
  await change(99);
  await expect(proposePacket(coordinator, { ...FINAL, ...REASONS, code: "PRO-4", seen })).rejects.toThrow(Conflict);
  expect((await packetOf(cohort)).rows).toEqual([]);
  await change(80);
  await proposePacket(coordinator, { ...FINAL, ...REASONS, code: "PRO-4", seen });
  expect((await packetOf(cohort)).rows).toHaveLength(5);
});

test("a call that is open, a line that decides nothing and a reason that is missing stand in the way", async () => {
  await world("PRO-5", SIX, {});
  await expect(proposed("PRO-5")).rejects.toMatchObject({ blockers: [{ key: "ranking.callOpen" }] });
  await world("PRO-6", [{}]);
  await expect(proposed("PRO-6")).rejects.toMatchObject({ blockers: [{ key: "ranking.nothing" }] });
  await world("PRO-7", [...SIX, { score: 55 }]);
  await expect(proposed("PRO-7", { reasonBelow: null, reasonOthers: "nonsense" })).rejects.toMatchObject({
    blockers: [
      { key: "application.reasonMissing", field: "reasonBelow" },
      { key: "reason.notOnList", field: "reasonOthers" },
    ],
  });
});

test("nobody is decided on while a third reviewer is awaited or while an approved packet waits", async () => {
  const { cohort, references } = await world("PRO-8", SIX);
  const review = await asSystem("test rows", async (tx, now) => {
    const stage = await tx.cohortStage.findFirstOrThrow({ where: { cohortId: cohort.id, key: "formReview" } });
    const { id } = await tx.application.findUniqueOrThrow({ where: { reference: references[0] ?? "" } });
    const data = { stageId: stage.id, applicationId: id, purpose: "third" as const, assignedAt: now };
    return tx.review.create({ data: { ...data, reviewerId: stranger.personId }, select: { id: true } });
  });
  await expect(proposed("PRO-8")).rejects.toMatchObject({
    blockers: [{ key: "ranking.thirdAwaited", params: { number: 1 } }],
  });
  await asSystem("test rows", (tx, now) =>
    tx.review.update({ where: { id: review.id }, data: { state: "taken_back", endedAt: now }, select: { id: true } }),
  );
  await proposed("PRO-8");
  const approval = { approvedById: head.personId, approvedSha256: "0".repeat(64) };
  await asSystem("test rows", (tx, now) =>
    tx.decisionPacket.updateMany({
      where: { cohortId: cohort.id },
      data: { ...approval, state: "approved", approvedAt: now },
    }),
  );
  await expect(proposed("PRO-8")).rejects.toMatchObject({ blockers: [{ key: "ranking.packetOnItsWay" }] });
});

test("only who runs the cohort proposes: a head reads the ranking, a reviewer does not learn of it", async () => {
  await world("PRO-9", SIX);
  const { seen, mayRun } = await getRanking(head, "PRO-9", FINAL);
  expect(mayRun).toBe(false);
  const asked = { ...FINAL, ...REASONS, code: "PRO-9", seen };
  await expect(proposePacket(head, asked)).rejects.toThrow(NotAllowed);
  await expect(proposePacket(stranger, asked)).rejects.toThrow(NotFound);
  await expect(getRanking(stranger, "PRO-9", FINAL)).rejects.toThrow(NotFound);
});

test("two who propose at once leave one packet with each person decided on once", async () => {
  const { cohort } = await world("PRO-10", SIX);
  const { seen } = await getRanking(coordinator, "PRO-10", FINAL);
  const asked = { ...FINAL, ...REASONS, code: "PRO-10", seen };
  const done = await Promise.all([proposePacket(coordinator, asked), proposePacket(coordinator, asked)]);
  expect(done).toEqual([1, 1]);
  const { packets, rows } = await packetOf(cohort);
  expect([packets.length, rows.length]).toEqual([1, 5]);
});

test("five hundred applications take as many statements as one, and little time", async () => {
  const counts: number[] = [];
  let seconds = 0;
  for (const [code, number] of [
    ["PRO-11", 1],
    ["PRO-12", 500],
  ] as const) {
    const { cohort } = await world(code, []);
    await manyApplications(cohort, number, { status: "in_review", regionCode: "AZ-GA", score: 70 });
    const { seen, rows } = await getRanking(coordinator, code, FINAL);
    expect(rows).toHaveLength(number);
    // Of the processor: what else the machine does meanwhile says nothing about the verb.
    const began = process.cpuUsage();
    const asked = { ...FINAL, reasonBelow: null, reasonOthers: "placesFilled", code, seen };
    counts.push(await countStatements(() => proposePacket(coordinator, asked)));
    seconds = process.cpuUsage(began).user / 1_000_000;
  }
  // Refusals need their reason looked up.
  expect(counts[1]).toBe((counts[0] ?? 0) + 1);
  expect(seconds).toBeLessThan(2);
});
