import { beforeAll, expect, test } from "vitest";
import { Conflict, NotFound, RuleBroken } from "~/domain/errors";
import type { Viewer } from "~/domain/people/viewer";
import { asSystem } from "~/platform/db.server";
import { bareApplications } from "../../../tests/factories/bare-application";
import { type BareCohort, bareCohort } from "../../../tests/factories/bare-cohort";
import { makePerson } from "../../../tests/factories/person";
import { approved, makeHead } from "../../../tests/factories/released";
import { freezeClock } from "../../../tests/setup/frozen-clock";
import { cancelRelease } from "./cancel-release.server";
import type { StagedDecision } from "./put-into-packet.server";
import { releaseDuePackets } from "./release-due-packets.server";
import { releasePacket } from "./release-packet.server";
import { scheduleRelease } from "./schedule-release.server";
import { stageDecision } from "./stage-decision.server";
import { unstageDecision } from "./unstage-decision.server";

const NOW = new Date("2026-11-23T08:00:00.000Z");
const AFTER_COUNTDOWN = new Date(NOW.getTime() + 60_000);
let coordinator: Viewer;
let head: Viewer;

beforeAll(async () => {
  await freezeClock(NOW);
  coordinator = await makePerson({
    email: "coordinator@example.com",
    name: "Coordinator",
    grants: [{ role: "coordinator" }],
  });
  head = await makeHead();
  await asSystem("test rows", (tx) =>
    tx.decisionReason.createMany({
      data: [
        { key: "scoreTooLow", position: 1, outcomes: ["notSelected"], text: { az: "Bal", en: "Score", ru: "Балл" } },
        { key: "ageNotMet", position: 2, outcomes: ["ineligible"], text: { az: "Yaş", en: "Age", ru: "Возраст" } },
      ],
    }),
  );
});

const decision = (reference: string, given: Partial<StagedDecision>): StagedDecision => ({
  reference,
  outcome: "offer",
  rank: null,
  unitPlaceId: null,
  reasonKeys: [],
  details: null,
  advice: null,
  ...given,
});

async function cohortWith(
  code: string,
  seats: number,
  applicants: number,
): Promise<{ cohort: BareCohort; references: string[] }> {
  const cohort = await bareCohort({ code, seats });
  const rows = Array.from({ length: applicants }, () => ({ status: "in_review" as const }));
  return { cohort, references: await bareApplications(cohort, rows) };
}

const statuses = (references: string[]) =>
  asSystem("test", async (tx) => {
    const rows = await tx.application.findMany({
      where: { reference: { in: references } },
      orderBy: { reference: "asc" },
    });
    return rows.map((row) => row.status);
  });
const packets = (cohortId: string) =>
  asSystem("test", (tx) =>
    tx.decisionPacket.findMany({ where: { cohortId }, orderBy: { number: "asc" }, select: { id: true, state: true } }),
  );
const mailsOf = (references: string[]) =>
  asSystem("test", async (tx) => {
    const rows = await tx.application.findMany({ where: { reference: { in: references } }, select: { id: true } });
    const mails = await tx.outboxMessage.findMany({ where: { applicationId: { in: rows.map((row) => row.id) } } });
    return mails.map((mail) => mail.template).sort();
  });

test("staged decisions change nothing outside; released after the countdown they all happen, each with its mail", async () => {
  const { cohort, references } = await cohortWith("REL-2027", 1, 3);
  const [offer = "", waiting = "", refused = ""] = references;
  await stageDecision(coordinator, decision(refused, { outcome: "not_select", reasonKeys: ["scoreTooLow"] }));
  await stageDecision(coordinator, decision(waiting, { outcome: "waitlist" }));
  await stageDecision(coordinator, decision(offer, {}));
  expect(await statuses(references)).toEqual(["in_review", "in_review", "in_review"]);
  expect(await mailsOf(references)).toEqual([]);

  await approved(head, { cohortCode: cohort.code, number: 1 });
  const { releaseAt } = await scheduleRelease(coordinator, { cohortCode: cohort.code, number: 1 });
  expect(releaseAt).toEqual(AFTER_COUNTDOWN);
  const [packet] = await packets(cohort.id);
  await freezeClock(new Date(AFTER_COUNTDOWN.getTime() - 1));
  expect(await releasePacket(packet?.id ?? "")).toBe(false);
  expect(await statuses(references)).toEqual(["in_review", "in_review", "in_review"]);

  await freezeClock(AFTER_COUNTDOWN);
  // Two processes at once, and once more afterwards: every row happens once.
  await Promise.all([releasePacket(packet?.id ?? ""), releasePacket(packet?.id ?? "")]);
  await releaseDuePackets();
  expect(await statuses(references)).toEqual(["offered", "waitlisted", "not_selected"]);
  expect(await mailsOf(references)).toEqual(["notSelected", "offer", "waitingList"]);
  expect(await packets(cohort.id)).toEqual([{ id: packet?.id, state: "released" }]);
  await freezeClock(NOW);
});

test("a row that changed after it was decided is skipped, and says so", async () => {
  const { cohort, references } = await cohortWith("SKIP-2027", 2, 2);
  const [gone = "", stays = ""] = references;
  await stageDecision(coordinator, decision(gone, {}));
  await stageDecision(coordinator, decision(stays, {}));
  await approved(head, { cohortCode: cohort.code, number: 1 });
  await scheduleRelease(coordinator, { cohortCode: cohort.code, number: 1 });
  await asSystem("test", (tx) => tx.application.update({ where: { reference: gone }, data: { status: "withdrawn" } }));
  await freezeClock(AFTER_COUNTDOWN);
  await releaseDuePackets();
  expect(await statuses(references)).toEqual(["withdrawn", "offered"]);
  const rows = await asSystem("test", (tx) =>
    tx.decision.findMany({
      where: { packet: { cohortId: cohort.id } },
      orderBy: { application: { reference: "asc" } },
      select: { skipped: true },
    }),
  );
  expect(rows).toEqual([{ skipped: "changed" }, { skipped: null }]);
  await freezeClock(NOW);
});

test("the dry run refuses more offers than places, an empty packet, and a waiting list beyond its size", async () => {
  const { cohort, references } = await cohortWith("DRY-2027", 1, 2);
  const input = { cohortCode: cohort.code, number: 1 };
  for (const reference of references) await stageDecision(coordinator, decision(reference, {}));
  await expect(scheduleRelease(coordinator, input)).rejects.toThrow(
    new RuleBroken([
      { key: "packet.tooManyOffers", params: { name: "", offers: 2, free: 1 } },
      { key: "packet.approvalMissing" },
    ]),
  );
  for (const reference of references) await unstageDecision(coordinator, { reference });
  await expect(scheduleRelease(coordinator, input)).rejects.toThrow(
    new RuleBroken([{ key: "packet.empty" }, { key: "packet.approvalMissing" }]),
  );
  await asSystem("test", (tx) => tx.cohort.update({ where: { id: cohort.id }, data: { waitingListSize: 1 } }));
  for (const reference of references) await stageDecision(coordinator, decision(reference, { outcome: "waitlist" }));
  await expect(scheduleRelease(coordinator, input)).rejects.toThrow(
    new RuleBroken([
      { key: "packet.waitingListTooLong", params: { staged: 2, already: 0, most: 1 } },
      { key: "packet.approvalMissing" },
    ]),
  );
});

test("a second person's approval is asked for unless the setting says that none is needed", async () => {
  const { cohort, references } = await cohortWith("APPR-2027", 1, 1);
  await stageDecision(coordinator, decision(references[0] ?? "", {}));
  const schedule = () => scheduleRelease(coordinator, { cohortCode: cohort.code, number: 1 });
  await expect(schedule()).rejects.toThrow(new RuleBroken([{ key: "packet.approvalMissing" }]));
  await asSystem("test", (tx, now) =>
    tx.setting.create({ data: { key: "decisions.approvalRequired", value: false, validFrom: now } }),
  );
  await expect(schedule()).resolves.toEqual({ releaseAt: AFTER_COUNTDOWN });
  await asSystem("test", (tx) => tx.setting.deleteMany({ where: { key: "decisions.approvalRequired" } }));
});

test("a release can be cancelled until it begins: what was approved stays approved, beside what is collected since", async () => {
  const { cohort, references } = await cohortWith("STOP-2027", 2, 2);
  const [first = "", second = ""] = references;
  const input = { cohortCode: cohort.code, number: 1 };
  await stageDecision(coordinator, decision(first, {}));
  await approved(head, input);
  await scheduleRelease(coordinator, input);
  await expect(stageDecision(coordinator, decision(first, {}))).rejects.toThrow(
    new RuleBroken([{ key: "decision.inAnotherPacket" }]),
  );
  await stageDecision(coordinator, decision(second, {}));
  await cancelRelease(coordinator, input);
  await expect(cancelRelease(coordinator, input)).rejects.toThrow(Conflict);
  expect((await packets(cohort.id)).map((row) => row.state)).toEqual(["approved", "collecting"]);
  await freezeClock(AFTER_COUNTDOWN);
  await releaseDuePackets();
  expect(await statuses(references)).toEqual(["in_review", "in_review"]);
  await scheduleRelease(coordinator, input);
  await freezeClock(new Date(AFTER_COUNTDOWN.getTime() + 60_000));
  await releaseDuePackets();
  expect(await statuses(references)).toEqual(["offered", "in_review"]);
  await expect(cancelRelease(coordinator, input)).rejects.toThrow(Conflict);
  await freezeClock(NOW);
});

test("without an approval a cancelled release is collected again, in the packet begun meanwhile where there is one", async () => {
  const { cohort, references } = await cohortWith("FREE-2027", 2, 2);
  const [first = "", second = ""] = references;
  await asSystem("test", (tx, now) =>
    tx.setting.create({ data: { key: "decisions.approvalRequired", value: false, validFrom: now } }),
  );
  await stageDecision(coordinator, decision(first, {}));
  await scheduleRelease(coordinator, { cohortCode: cohort.code, number: 1 });
  await stageDecision(coordinator, decision(second, {}));
  await cancelRelease(coordinator, { cohortCode: cohort.code, number: 1 });
  expect((await packets(cohort.id)).map((row) => row.state)).toEqual(["cancelled", "collecting"]);
  await scheduleRelease(coordinator, { cohortCode: cohort.code, number: 2 });
  await asSystem("test", (tx) => tx.setting.deleteMany({ where: { key: "decisions.approvalRequired" } }));
  await freezeClock(AFTER_COUNTDOWN);
  await releaseDuePackets();
  expect(await statuses(references)).toEqual(["offered", "offered"]);
  await freezeClock(NOW);
});

test("a release is set for a day and an hour: not in the past, not beyond the cohort's first day", async () => {
  const { cohort, references } = await cohortWith("LATER-2027", 1, 1);
  const input = { cohortCode: cohort.code, number: 1 };
  await stageDecision(coordinator, decision(references[0] ?? "", {}));
  await approved(head, input);
  const at = (time: string) => scheduleRelease(coordinator, { ...input, at: new Date(time) });
  await expect(at("2026-11-23T08:00:59.000Z")).rejects.toThrow(
    new RuleBroken([{ key: "packet.timeTooSoon", field: "at" }]),
  );
  await expect(at("2027-06-01T08:00:00.000Z")).rejects.toThrow(
    new RuleBroken([{ key: "packet.timeTooLate", field: "at" }]),
  );
  await expect(at("no time")).rejects.toThrow(new RuleBroken([{ key: "packet.timeMissing", field: "at" }]));
  const releaseAt = new Date("2026-11-24T06:00:00.000Z");
  expect(await scheduleRelease(coordinator, { ...input, at: releaseAt })).toEqual({ releaseAt });
  await freezeClock(new Date(releaseAt.getTime() - 1));
  await releaseDuePackets();
  expect(await statuses(references)).toEqual(["in_review"]);
  await freezeClock(releaseAt);
  await releaseDuePackets();
  expect(await statuses(references)).toEqual(["offered"]);
  await freezeClock(NOW);
});

test("a refusal needs a reason of its own list", async () => {
  const { references } = await cohortWith("WHY-2027", 1, 1);
  const refusal = (reasonKeys: string[]) =>
    stageDecision(coordinator, decision(references[0] ?? "", { outcome: "not_select", reasonKeys }));
  await expect(refusal([])).rejects.toThrow(
    new RuleBroken([{ key: "application.reasonMissing", field: "reasonKeys" }]),
  );
  await expect(refusal(["ageNotMet"])).rejects.toThrow(
    new RuleBroken([{ key: "reason.notOnList", field: "reasonKeys" }]),
  );
  await expect(refusal(["scoreTooLow"])).resolves.toBeUndefined();
});

test("a coordinator of another programme knows of neither the application nor the packet", async () => {
  const { cohort, references } = await cohortWith("FAR-2027", 1, 1);
  const { programmeId } = await bareCohort({ code: "OTHER-2027", programme: "ITM" });
  const stranger = await makePerson({
    email: "stranger@example.com",
    name: "Stranger",
    grants: [{ role: "coordinator", programmeId }],
  });
  const reference = references[0] ?? "";
  await expect(stageDecision(stranger, decision(reference, {}))).rejects.toThrow(NotFound);
  await stageDecision(coordinator, decision(reference, {}));
  await expect(scheduleRelease(stranger, { cohortCode: cohort.code, number: 1 })).rejects.toThrow(NotFound);
});
