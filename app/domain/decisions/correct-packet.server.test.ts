import { beforeAll, expect, test } from "vitest";
import { reconsiderApplication } from "~/domain/applications/reconsider.server";
import { NotFound, RuleBroken } from "~/domain/errors";
import type { Viewer } from "~/domain/people/viewer";
import { asSystem } from "~/platform/db.server";
import { bareApplications } from "../../../tests/factories/bare-application";
import { type BareCohort, bareCohort } from "../../../tests/factories/bare-cohort";
import { makePerson } from "../../../tests/factories/person";
import { approved, makeHead } from "../../../tests/factories/released";
import { freezeClock } from "../../../tests/setup/frozen-clock";
import { type Correction, correctPacket } from "./correct-packet.server";
import { getPacket } from "./get-packet.server";
import { releaseDuePackets } from "./release-due-packets.server";
import { scheduleRelease } from "./schedule-release.server";
import { stageDecision } from "./stage-decision.server";
import { unstageDecision } from "./unstage-decision.server";

const NOW = new Date("2026-11-23T08:00:00.000Z");
const AFTER_COUNTDOWN = new Date(NOW.getTime() + 60_000);
const plain = { rank: null, unitPlaceId: null, reasonKeys: [], details: null, advice: null };
const REASON = "A score had been typed into the wrong row.";
let coordinator: Viewer;
let head: Viewer;

beforeAll(async () => {
  await freezeClock(NOW);
  coordinator = await makePerson({ email: "all@example.com", name: "All", grants: [{ role: "coordinator" }] });
  head = await makeHead();
  await asSystem("test rows", (tx) =>
    tx.decisionReason.create({
      data: {
        key: "scoreTooLow",
        position: 1,
        outcomes: ["notSelected"],
        text: { az: "Bal", en: "Score", ru: "Балл" },
      },
    }),
  );
});

async function release(packet: { cohortCode: string; number: number }): Promise<void> {
  await approved(head, packet);
  await scheduleRelease(coordinator, packet);
  await freezeClock(AFTER_COUNTDOWN);
  await releaseDuePackets();
  await freezeClock(NOW);
}

/** People who were refused with a released packet. */
async function refused(code: string, people: number, seats = 0): Promise<{ cohort: BareCohort; references: string[] }> {
  const cohort = await bareCohort({ code, seats });
  const rows = Array.from({ length: people }, () => ({ status: "in_review" as const }));
  const references = await bareApplications(cohort, rows);
  for (const reference of references) {
    await stageDecision(coordinator, { ...plain, reference, outcome: "not_select", reasonKeys: ["scoreTooLow"] });
  }
  await release({ cohortCode: code, number: 1 });
  return { cohort, references };
}

const row = (reference: string, given: Partial<Correction>): Correction => ({
  ...{ reference, outcome: "reopen", rank: null, unitPlaceId: null, extraSeat: false },
  ...given,
});
const correct = (code: string, rows: Correction[], reason = REASON) =>
  correctPacket(coordinator, { cohortCode: code, number: 1, reason, rows });

const found = (references: string[]) =>
  asSystem("test", (tx) =>
    tx.application.findMany({
      where: { reference: { in: references } },
      orderBy: { reference: "asc" },
      select: { status: true, reasonKeys: true, waitlistRank: true },
    }),
  );
const templates = (reference: string) =>
  asSystem("test", async (tx) => {
    const { id: applicationId } = await tx.application.findUniqueOrThrow({ where: { reference } });
    const mails = await tx.outboxMessage.findMany({ where: { applicationId }, orderBy: { id: "asc" } });
    return mails.map(({ template }) => template);
  });

test("a correction is a new packet: approved by a head, released, told; the corrected one stays as it was", async () => {
  const { references } = await refused("FIX-2027", 3, 1);
  const [offer = "", waiting = "", again = ""] = references;
  const { number } = await correct("FIX-2027", [
    row(offer, { outcome: "offer" }),
    row(waiting, { outcome: "waitlist", rank: 1 }),
    row(again, {}),
  ]);
  const packet = { cohortCode: "FIX-2027", number };
  await expect(scheduleRelease(coordinator, packet)).rejects.toThrow(
    new RuleBroken([{ key: "packet.approvalMissing" }]),
  );
  await release(packet);
  expect(await found(references)).toEqual([
    { status: "offered", reasonKeys: [], waitlistRank: null },
    { status: "waitlisted", reasonKeys: [], waitlistRank: 1 },
    { status: "in_review", reasonKeys: [], waitlistRank: null },
  ]);
  expect(await Promise.all(references.map(templates))).toEqual([
    ["notSelected", "offer"],
    ["notSelected", "waitingList"],
    ["notSelected", "reopened"],
  ]);
  const [corrected, correction] = [await getPacket(head, { ...packet, number: 1 }), await getPacket(head, packet)];
  expect([corrected.state, corrected.released, corrected.correctedBy]).toEqual(["released", 3, [number]]);
  expect([correction.corrects, correction.reason, correction.approvedBy]).toEqual([1, REASON, head.name]);
  const events = await asSystem("test", (tx) =>
    tx.applicationEvent.findMany({
      where: { action: "reconsider", application: { reference: { in: references } } },
      select: { actor: true, actorPersonId: true, note: true },
    }),
  );
  expect(events).toEqual(references.map(() => ({ actor: "head", actorPersonId: head.personId, note: REASON })));
});

test("without the setting a correction still needs a second person", async () => {
  const { references } = await refused("ALWAYS-2027", 1);
  const { number } = await correct("ALWAYS-2027", [row(references[0] ?? "", {})]);
  await asSystem("test", (tx, now) =>
    tx.setting.create({ data: { key: "decisions.approvalRequired", value: false, validFrom: now } }),
  );
  await expect(scheduleRelease(coordinator, { cohortCode: "ALWAYS-2027", number })).rejects.toThrow(
    new RuleBroken([{ key: "packet.approvalMissing" }]),
  );
  await asSystem("test", (tx) => tx.setting.deleteMany({}));
});

test("with no free seat a corrected offer is skipped, or brings one extra seat with it", async () => {
  const { cohort, references } = await refused("EXTRA-2027", 2);
  const [without = "", extra = ""] = references;
  const { number } = await correct("EXTRA-2027", [row(extra, { outcome: "offer", extraSeat: true })]);
  await release({ cohortCode: "EXTRA-2027", number });
  const seats = await asSystem("test", (tx) => tx.seat.count({ where: { cohortId: cohort.id } }));
  expect([(await found([extra]))[0]?.status, seats]).toEqual(["offered", 1]);
  const done = await asSystem("test", async (tx, now) => {
    const application = await tx.application.findUniqueOrThrow({ where: { reference: without } });
    const actor = { kind: "head", personId: head.personId } as const;
    return reconsiderApplication(tx, now, { application, to: "offered", actor, reason: REASON });
  });
  expect([done, (await found([without]))[0]?.status]).toEqual(["no_free_seat", "not_selected"]);
});

test("nobody is put further back than they were, nor reconsidered when the list has closed or a newer application lives", async () => {
  const cohort = await bareCohort({ code: "WORSE-2027" });
  const [reference = ""] = await bareApplications(cohort, [{ status: "not_selected", waitlistRank: 3 }]);
  const reconsider = (given: { rank?: number }) =>
    asSystem("test", async (tx, now) => {
      const application = await tx.application.findUniqueOrThrow({ where: { reference } });
      const actor = { kind: "head", personId: head.personId } as const;
      return reconsiderApplication(tx, now, { application, to: "waitlisted", actor, reason: REASON, ...given });
    });
  expect(await reconsider({ rank: 4 })).toBe("worse_rank");
  await asSystem("test", (tx) => tx.cohort.update({ where: { id: cohort.id }, data: { promoteUntil: NOW } }));
  expect(await reconsider({ rank: 1 })).toBe("list_closed");
  const { personId } = await asSystem("test", (tx) => tx.application.findUniqueOrThrow({ where: { reference } }));
  await bareApplications(cohort, [{ status: "submitted", personId }]);
  expect(await reconsider({ rank: 1 })).toBe("newer_application");
  expect((await found([reference]))[0]).toMatchObject({ status: "not_selected", waitlistRank: 3 });
});

test("a correction names people of that packet whose application has ended, once, with a reason", async () => {
  const { references } = await refused("NAMES-2027", 2);
  const [first = "", second = ""] = references;
  const blockers = (list: { key: string }[]) => expect.objectContaining({ blockers: list });
  const rejected = (rows: Correction[], reason?: string) => expect(correct("NAMES-2027", rows, reason)).rejects;
  await rejected([], " ").toThrow(
    blockers([
      expect.objectContaining({ key: "packet.reasonMissing" }),
      expect.objectContaining({ key: "correction.nobody" }),
    ]),
  );
  await rejected([row("NAMES-2027-999999", {})]).toThrow(NotFound);
  await correct("NAMES-2027", [row(first, {})]);
  await rejected([row(first, {})]).toThrow(blockers([expect.objectContaining({ key: "correction.pending" })]));
  await asSystem("test", (tx) =>
    tx.application.update({ where: { reference: second }, data: { status: "withdrawn" } }),
  );
  await rejected([row(second, {})]).toThrow(blockers([expect.objectContaining({ key: "correction.wrongState" })]));
  const ahead = correctPacket(coordinator, {
    cohortCode: "NAMES-2027",
    number: 2,
    reason: REASON,
    rows: [row(first, {})],
  });
  await expect(ahead).rejects.toThrow(blockers([expect.objectContaining({ key: "packet.notReleased" })]));
  await unstageDecision(coordinator, { reference: first });
  expect((await getPacket(head, { cohortCode: "NAMES-2027", number: 2 })).state).toBe("cancelled");
});
