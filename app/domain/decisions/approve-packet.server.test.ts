import { beforeAll, expect, test } from "vitest";
import { Conflict, NotAllowed, RuleBroken } from "~/domain/errors";
import type { Viewer } from "~/domain/people/viewer";
import { asSystem } from "~/platform/db.server";
import { bareApplications } from "../../../tests/factories/bare-application";
import { bareCohort } from "../../../tests/factories/bare-cohort";
import { makePerson } from "../../../tests/factories/person";
import { approved, makeHead } from "../../../tests/factories/released";
import { freezeClock } from "../../../tests/setup/frozen-clock";
import { approvePacket } from "./approve-packet.server";
import { getPacket } from "./get-packet.server";
import { rejectPacket } from "./reject-packet.server";
import { releaseDuePackets } from "./release-due-packets.server";
import { scheduleRelease } from "./schedule-release.server";
import { stageDecision } from "./stage-decision.server";
import { unstageDecision } from "./unstage-decision.server";

const NOW = new Date("2026-11-23T08:00:00.000Z");
const AFTER_COUNTDOWN = new Date(NOW.getTime() + 60_000);
const plain = { rank: null, unitPlaceId: null, reasonKeys: [], details: null, advice: null };
let coordinator: Viewer;
let head: Viewer;
/** Runs cohorts and approves: the second person must still be another one. */
let both: Viewer;

beforeAll(async () => {
  await freezeClock(NOW);
  const person = (email: string, ...roles: ("coordinator" | "head_of_programme")[]) =>
    makePerson({ email, name: email, grants: roles.map((role) => ({ role })) });
  coordinator = await person("coordinator@example.com", "coordinator");
  both = await person("both@example.com", "coordinator", "head_of_programme");
  head = await makeHead();
});

/** A packet of offers prepared by somebody: a waiting list place each. */
async function packetOf(code: string, by: Viewer, people: number) {
  const cohort = await bareCohort({ code, seats: 10 });
  const references = await bareApplications(
    cohort,
    Array.from({ length: people }, () => ({ status: "in_review" as const })),
  );
  for (const reference of references) await stageDecision(by, { ...plain, reference, outcome: "offer" });
  return { packet: { cohortCode: code, number: 1 }, references };
}

const stateOf = async (packet: { cohortCode: string; number: number }) => (await getPacket(head, packet)).state;
const released = async (references: string[]) => {
  await freezeClock(AFTER_COUNTDOWN);
  await releaseDuePackets();
  await freezeClock(NOW);
  return asSystem("test", async (tx) => {
    const rows = await tx.decision.findMany({
      where: { application: { reference: { in: references } } },
      orderBy: { application: { reference: "asc" } },
      select: { skipped: true, application: { select: { status: true } } },
    });
    return rows.map((row) => [row.application.status, row.skipped]);
  });
};

test("a head of programme approves the rows they read; a second press changes nothing", async () => {
  const { packet } = await packetOf("SIGN-2027", coordinator, 2);
  const { seal: seen } = await getPacket(head, packet);
  await approvePacket(head, { ...packet, seen });
  await expect(approvePacket(head, { ...packet, seen })).rejects.toThrow(Conflict);
  const { state, approvedBy, approvedAt, approvedSha256 } = await getPacket(coordinator, packet);
  expect({ state, approvedBy, approvedAt, approvedSha256 }).toEqual({
    ...{ state: "approved", approvedBy: head.name, approvedAt: NOW, approvedSha256: seen },
  });
});

test("two presses at the same moment approve once", async () => {
  const { packet } = await packetOf("TWICE-2027", coordinator, 1);
  const { seal: seen } = await getPacket(head, packet);
  const results = await Promise.allSettled([1, 2].map(() => approvePacket(head, { ...packet, seen })));
  expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  const audit = await asSystem("test", async (tx) => {
    const { id } = await tx.decisionPacket.findFirstOrThrow({ where: { cohort: { code: "TWICE-2027" } } });
    return tx.auditEntry.count({ where: { entityId: id, action: "approve_packet" } });
  });
  expect(audit).toBe(1);
});

test("whoever made the packet or decided a row of it cannot approve it; a coordinator never", async () => {
  const own = await packetOf("OWN-2027", both, 1);
  const byBoth = async (packet: typeof own.packet) =>
    approvePacket(both, { ...packet, seen: (await getPacket(both, packet)).seal });
  await expect(byBoth(own.packet)).rejects.toMatchObject({ blockers: [{ key: "packet.secondPerson" }] });
  const { packet, references } = await packetOf("ROW-2027", coordinator, 2);
  await stageDecision(both, { ...plain, reference: references[1] ?? "", outcome: "offer", rank: 2 });
  await expect(byBoth(packet)).rejects.toMatchObject({ blockers: [{ key: "packet.secondPerson" }] });
  await expect(approvePacket(coordinator, { ...packet, seen: "" })).rejects.toThrow(NotAllowed);
  await expect(approved(head, packet)).resolves.toBeUndefined();
});

test("rows that changed after they were read are not approved unseen", async () => {
  const { packet, references } = await packetOf("SEEN-2027", coordinator, 2);
  const { seal: seen } = await getPacket(head, packet);
  await stageDecision(coordinator, { ...plain, reference: references[0] ?? "", outcome: "waitlist", rank: 1 });
  await expect(approvePacket(head, { ...packet, seen })).rejects.toThrow(Conflict);
  await unstageDecision(coordinator, { reference: references[0] ?? "" });
  await expect(approvePacket(head, { ...packet, seen })).rejects.toThrow(Conflict);
  expect(await stateOf(packet)).toBe("collecting");
});

test("changing or taking out a decision of an approved packet sends it back to be collected", async () => {
  const { packet, references } = await packetOf("EDIT-2027", coordinator, 2);
  const [first = "", second = ""] = references;
  await approved(head, packet);
  await stageDecision(coordinator, { ...plain, reference: first, outcome: "waitlist", rank: 1 });
  expect(await stateOf(packet)).toBe("collecting");
  await expect(scheduleRelease(coordinator, packet)).rejects.toThrow(
    new RuleBroken([{ key: "packet.approvalMissing" }]),
  );
  await approved(head, packet);
  await unstageDecision(coordinator, { reference: second });
  const { state, approvedSha256, total } = await getPacket(head, packet);
  expect({ state, approvedSha256, total }).toEqual({ state: "collecting", approvedSha256: null, total: 1 });
});

test("a decision about somebody else leaves an approved packet alone and begins a new one", async () => {
  const { packet } = await packetOf("NEXT-2027", coordinator, 1);
  await approved(head, packet);
  const cohort = await asSystem("test", (tx) => tx.cohort.findUniqueOrThrow({ where: { code: "NEXT-2027" } }));
  const formVersion = await asSystem("test", (tx) =>
    tx.formVersion.findFirstOrThrow({ where: { cohortId: cohort.id } }),
  );
  const bare = { id: cohort.id, code: cohort.code, programmeId: cohort.programmeId, formVersionId: formVersion.id };
  const [other = ""] = await bareApplications(bare, [{ status: "in_review" }]);
  await stageDecision(coordinator, { ...plain, reference: other, outcome: "offer" });
  expect([await stateOf(packet), await stateOf({ ...packet, number: 2 })]).toEqual(["approved", "collecting"]);
});

test("a head sends a packet back with a reason, approved or not; the same twice is refused", async () => {
  const { packet } = await packetOf("BACK-2027", coordinator, 1);
  const reject = (reason: string) => rejectPacket(head, { ...packet, reason });
  await expect(reject("  ")).rejects.toThrow(new RuleBroken([{ key: "packet.reasonMissing", field: "reason" }]));
  await reject("The ranks of two people are swapped.");
  await expect(reject("The ranks of two people are swapped.")).rejects.toThrow(Conflict);
  expect(await getPacket(coordinator, packet)).toMatchObject({
    ...{ state: "collecting", rejection: "The ranks of two people are swapped.", rejectedBy: head.name },
  });
  await approved(head, packet);
  expect((await getPacket(coordinator, packet)).rejection).toBe(null);
  await reject("One more look.");
  expect(await stateOf(packet)).toBe("collecting");
  await expect(rejectPacket(coordinator, { ...packet, reason: "Mine" })).rejects.toThrow(NotAllowed);
  await approved(head, packet);
  await scheduleRelease(coordinator, packet);
  await expect(reject("Too late")).rejects.toThrow(Conflict);
});

test("rows that were altered behind the approval's back are skipped at the release, and the packet says so", async () => {
  const { packet, references } = await packetOf("BEHIND-2027", coordinator, 3);
  const [altered = "", removed = "", kept = ""] = references;
  await approved(head, packet);
  await scheduleRelease(coordinator, packet);
  await asSystem("test", async (tx) => {
    const of = (reference: string) => ({ application: { reference } });
    await tx.decision.updateMany({ where: of(altered), data: { advice: "Nobody approved this." } });
    await tx.decision.deleteMany({ where: of(removed) });
  });
  expect(await released([altered, kept])).toEqual([
    ["in_review", "changed_since_approval"],
    ["offered", null],
  ]);
  const { unlikeApproved, someMissing, skipped } = await getPacket(coordinator, packet);
  expect({ unlikeApproved, someMissing, skipped }).toEqual({ unlikeApproved: 1, someMissing: true, skipped: 1 });
});
