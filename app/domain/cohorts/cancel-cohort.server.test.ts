import { beforeAll, expect, test } from "vitest";
import { acceptOffer } from "~/domain/applications/accept-offer.server";
import { APPLICATION_STATUSES, isLive, statusesWhere } from "~/domain/applications/application";
import { submitApplication } from "~/domain/applications/submit-application.server";
import { withdrawApplication } from "~/domain/applications/withdraw-application.server";
import { stageDecision } from "~/domain/decisions/stage-decision.server";
import { Conflict, NotAllowed, NotFound, RuleBroken } from "~/domain/errors";
import type { Viewer } from "~/domain/people/viewer";
import { claimSeat } from "~/domain/seats/claim-seat.server";
import { asSystem } from "~/platform/db.server";
import { bareApplications } from "../../../tests/factories/bare-application";
import { type BareCohort, bareCohort } from "../../../tests/factories/bare-cohort";
import { makePerson } from "../../../tests/factories/person";
import { countStatements } from "../../../tests/setup/count-statements";
import { freezeClock } from "../../../tests/setup/frozen-clock";
import { cancelCohort } from "./cancel-cohort.server";
import { endCancelled } from "./end-cancelled.server";
import { getCancellation } from "./get-cancellation.server";

const NOW = new Date("2026-11-23T08:00:00.000Z");
const reason = { az: "Müəllim yoxdur", en: "There is no teacher", ru: "Нет преподавателя" };
let coordinator: Viewer;
let head: Viewer;

beforeAll(async () => {
  await freezeClock(NOW);
  const named = (role: "coordinator" | "head_of_programme") =>
    makePerson({ email: `${role}@example.com`, name: role, grants: [{ role }] });
  coordinator = await named("coordinator");
  head = await named("head_of_programme");
});

const cancel = (code: string) => cancelCohort(head, { cohortCode: code, reason, confirmCode: code });
const statusesOf = (cohort: BareCohort) =>
  asSystem("test", async (tx) => {
    const rows = await tx.application.findMany({ where: { cohortId: cohort.id }, orderBy: { reference: "asc" } });
    return rows.map(({ status }) => status);
  });
const viewerOf = (reference: string): Promise<Viewer> =>
  asSystem("test", async (tx) => {
    const { personId } = await tx.application.findUniqueOrThrow({ where: { reference }, select: { personId: true } });
    return { ...head, personId, userId: personId, grants: [] };
  });
const refusal = (work: Promise<unknown>) =>
  work.then(
    () => [],
    (error: unknown) => (error instanceof RuleBroken ? error.blockers.map(({ key, field }) => [key, field]) : error),
  );

test("whatever is live before the enrolment ends, each person is told once, and nobody is promoted", async () => {
  const cohort = await bareCohort({ code: "CAN-2027", seats: 2 });
  const rows = APPLICATION_STATUSES.filter((status) => status !== "enrolled");
  const references = await bareApplications(
    cohort,
    rows.map((status) => ({ status })),
  );
  const holders = references.filter((_, at) => ["offered", "accepted"].includes(rows[at] ?? ""));
  for (const reference of holders) {
    await asSystem("test", async (tx, now) => {
      const { id } = await tx.application.findUniqueOrThrow({ where: { reference }, select: { id: true } });
      await claimSeat(tx, now, { cohortId: cohort.id, applicationId: id, unitPlaceId: null });
    });
  }
  await cancel("CAN-2027");
  await endCancelled(cohort.id);
  await endCancelled();
  const live = statusesWhere(isLive);
  expect(await statusesOf(cohort)).toEqual(rows.map((status) => (live.includes(status) ? "cohort_cancelled" : status)));
  const told = await asSystem("test", (tx) =>
    tx.outboxMessage.groupBy({
      by: ["applicationId", "template"],
      where: { template: { in: ["cohortCancelled", "offer"] } },
      _count: true,
    }),
  );
  expect(told.map(({ template, _count }) => [template, _count])).toEqual(
    rows.filter((status) => live.includes(status)).map(() => ["cohortCancelled", 1]),
  );
  const holds = await asSystem("test", (tx) => tx.seatHold.findMany({ where: { seat: { cohortId: cohort.id } } }));
  expect(holds.map(({ releasedBy }) => releasedBy)).toEqual(["cancel_cohort", "cancel_cohort"]);
});

test("who takes part already is told so, and the participation ends", async () => {
  const cohort = await bareCohort({ code: "CAP-2027", seats: 1 });
  const [reference = ""] = await bareApplications(cohort, [{ status: "enrolled" }]);
  const { id } = await asSystem("test", async (tx, now) => {
    const application = await tx.application.findUniqueOrThrow({ where: { reference } });
    const { personId, id: applicationId } = application;
    await tx.enrolment.create({ data: { applicationId, personId, cohortId: cohort.id, enrolledAt: now } });
    const { id: unitPlaceId } = await tx.unitPlace.create({
      data: { cohortId: cohort.id, key: "desk", title: reason, number: 1 },
    });
    await tx.placement.create({ data: { applicationId, personId, unitPlaceId, state: "active", proposedAt: now } });
    return application;
  });
  await cancel("CAP-2027");
  await endCancelled(cohort.id);
  const enrolment = await asSystem("test", (tx) =>
    tx.enrolment.findUniqueOrThrow({ where: { applicationId: id }, include: { events: true } }),
  );
  expect(enrolment).toMatchObject({
    state: "not_completed",
    endedAt: NOW,
    events: [{ action: "cancel_cohort", actor: "head", actorPersonId: head.personId }],
  });
  const placement = await asSystem("test", (tx) => tx.placement.findFirstOrThrow({ where: { applicationId: id } }));
  expect(placement.state).toBe("ended_early");
  const mails = await asSystem("test", (tx) => tx.outboxMessage.findMany({ where: { applicationId: id } }));
  expect(mails.map(({ template }) => template)).toEqual(["participationCancelled"]);
});

test("packets that were not released are given up with what was prepared in them", async () => {
  const cohort = await bareCohort({ code: "CPK-2027", seats: 1 });
  const [reference = ""] = await bareApplications(cohort, [{ status: "in_review" }]);
  const nothing = { rank: null, unitPlaceId: null, reasonKeys: [], details: null, advice: null };
  await stageDecision(coordinator, { reference, outcome: "offer", ...nothing });
  await cancel("CPK-2027");
  const packets = await asSystem("test", (tx) =>
    tx.decisionPacket.findMany({ where: { cohortId: cohort.id }, include: { decisions: true } }),
  );
  expect(packets).toMatchObject([{ state: "cancelled", decisions: [{ skipped: "cancelled", releasedAt: null }] }]);
});

test("from the same instant nothing else happens in the cohort, though its applications have not ended yet", async () => {
  const cohort = await bareCohort({ code: "CNO-2027", seats: 1 });
  const [reference = ""] = await bareApplications(cohort, [{ status: "offered" }]);
  await cancel("CNO-2027");
  await expect(acceptOffer(await viewerOf(reference), { reference })).rejects.toThrow(new Conflict("cohort_cancelled"));
  expect(await statusesOf(cohort)).toEqual(["offered"]);
});

test("it asks for the code and the reason in three languages, all at once", async () => {
  await bareCohort({ code: "CRE-2027" });
  const input = { cohortCode: "CRE-2027", reason: { az: "Səbəb", en: " ", ru: "x".repeat(501) }, confirmCode: "CRE" };
  expect(await refusal(cancelCohort(head, input))).toEqual([
    ["cohort.cancelReasonMissingEn", "reason.en"],
    ["answer.tooLong", "reason.ru"],
    ["cohort.confirmCodeWrong", "confirmCode"],
  ]);
});

test("only the head of the programme cancels; for a stranger the cohort does not exist", async () => {
  const { programmeId } = await bareCohort({ code: "CWH-2027", programme: "CWH" });
  const other = await bareCohort({ code: "CWO-2027", programme: "CWO" });
  const grants = [{ role: "head_of_programme" as const, programmeId: other.programmeId }];
  const elsewhere = await makePerson({ email: "elsewhere@example.com", name: "Elsewhere", grants });
  const input = { cohortCode: "CWH-2027", reason, confirmCode: "CWH-2027" };
  await expect(cancelCohort(coordinator, input)).rejects.toThrow(NotAllowed);
  await expect(cancelCohort(elsewhere, input)).rejects.toThrow(NotFound);
  await expect(cancelCohort({ ...head, grants: [] }, input)).rejects.toThrow(NotFound);
  expect(programmeId).not.toBe(other.programmeId);
});

test.each(["completed", "archived", "cancelled"] as const)("a cohort that is %s is not cancelled", async (state) => {
  const code = `C${state.slice(0, 2).toUpperCase()}-2027`;
  const { id } = await bareCohort({ code });
  const cancelledAt = state === "cancelled" ? NOW : null;
  await asSystem("test", (tx) => tx.cohort.update({ where: { id }, data: { state, cancelledAt } }));
  expect(await refusal(cancel(code))).toEqual([["cohort.over", undefined]]);
});

test("a draft whose dates contradict each other says so instead of failing", async () => {
  const { id } = await bareCohort({ code: "CDR-2027" });
  const data = { state: "draft", opensAt: new Date("2027-05-01"), closesAt: new Date("2027-04-01") } as const;
  await asSystem("test", (tx) => tx.cohort.update({ where: { id }, data }));
  expect(await refusal(cancel("CDR-2027"))).toEqual([["cohort.cancelDatesContradict", undefined]]);
});

test("a second click finds the first one's work", async () => {
  await bareCohort({ code: "CTW-2027" });
  const answers = await Promise.allSettled([cancel("CTW-2027"), cancel("CTW-2027")]);
  expect(answers.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
});

test("what an applicant does in the same moment is ended too", async () => {
  const cohort = await bareCohort({ code: "CRA-2027" });
  const references = await bareApplications(cohort, [{ status: "submitted" }, { status: "draft" }]);
  const [submitted = "", draft = ""] = references;
  const people = [await viewerOf(submitted), await viewerOf(draft)];
  const [first, second] = people;
  if (!first || !second) throw new Error("two people are needed");
  await Promise.allSettled([
    cancel("CRA-2027"),
    withdrawApplication(first, { reference: submitted, reasonKey: null, details: null }),
    submitApplication(second, { reference: draft, truth: true, dataConsent: true, language: "az" }),
  ]);
  await endCancelled(cohort.id);
  const [one, two] = await statusesOf(cohort);
  expect(["withdrawn", "cohort_cancelled"]).toContain(one);
  expect(two).toBe("cohort_cancelled");
});

test("a job that died half-way goes on with what is left, and the page counts both", async () => {
  const cohort = await bareCohort({ code: "CHA-2027" });
  const references = await bareApplications(cohort, [{ status: "submitted" }, { status: "draft" }, {}]);
  await cancel("CHA-2027");
  const before = await getCancellation(coordinator, "CHA-2027");
  expect(before).toMatchObject({ mayCancel: false, reason, cancelledAt: NOW, ended: 0 });
  expect(before.live).toEqual({ applications: 2, unseen: 1, participants: 0, seats: 0 });
  // As a crash leaves it: one has ended, two have not.
  await asSystem("test", (tx) =>
    tx.application.update({ where: { reference: references[0] }, data: { status: "cohort_cancelled" } }),
  );
  expect((await getCancellation(coordinator, "CHA-2027")).ended).toBe(1);
  expect(await endCancelled(cohort.id)).toBe(2);
  const after = await getCancellation(coordinator, "CHA-2027");
  expect([after.ended, after.live.applications + after.live.unseen]).toEqual([3, 0]);
});

test("cancelling costs as much for a hundred applications as for one", async () => {
  const small = await bareCohort({ code: "CS1-2027" });
  await bareApplications(small, [{}]);
  const large = await bareCohort({ code: "CS2-2027" });
  await bareApplications(
    large,
    Array.from({ length: 100 }, () => ({})),
  );
  const one = await countStatements(() => cancel("CS1-2027"));
  expect(await countStatements(() => cancel("CS2-2027"))).toBe(one);
  const page = await countStatements(() => getCancellation(head, "CS1-2027"));
  expect(await countStatements(() => getCancellation(head, "CS2-2027"))).toBe(page);
});
