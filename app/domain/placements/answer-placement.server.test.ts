import { beforeAll, expect, test } from "vitest";
import { failConditions } from "~/domain/applications/fail-conditions.server";
import { withdrawApplication } from "~/domain/applications/withdraw-application.server";
import { Conflict, NotFound, RuleBroken } from "~/domain/errors";
import type { Viewer } from "~/domain/people/viewer";
import { asSystem } from "~/platform/db.server";
import { installReferenceData } from "../../../prisma/seed/reference/install-reference-data";
import { makePerson } from "../../../tests/factories/person";
import { placedIn, type UnitCohort, unitCohort, unitOf } from "../../../tests/factories/placed";
import { freezeClock } from "../../../tests/setup/frozen-clock";
import { answerPlacement } from "./answer-placement.server";
import { proposeOtherPlace } from "./propose-other-place.server";

const MONDAY = new Date("2026-11-23T08:00:00.000Z");
let cohort: UnitCohort;
let supervisor: Viewer;
let colleague: Viewer;
let elsewhere: Viewer;
let coordinator: Viewer;

beforeAll(async () => {
  await freezeClock(MONDAY);
  await installReferenceData();
  cohort = await unitCohort({ code: "PLC-2027", units: ["U-ONE", "U-TWO"], seats: 20 });
  const { unitId } = unitOf(cohort, "U-ONE");
  supervisor = await makePerson({ email: "s1@example.com", name: "S1", grants: [{ role: "unit_supervisor", unitId }] });
  colleague = await makePerson({ email: "s2@example.com", name: "S2", grants: [{ role: "unit_supervisor", unitId }] });
  elsewhere = await makePerson({
    email: "s3@example.com",
    name: "S3",
    grants: [{ role: "unit_supervisor", unitId: unitOf(cohort, "U-TWO").unitId }],
  });
  coordinator = await makePerson({ email: "co@example.com", name: "Co", grants: [{ role: "coordinator" }] });
});

const yes = { answer: "yes", reasonKey: null, details: null } as const;
const no = { answer: "no", reasonKey: "noSupervisor", details: null } as const;

const found = (id: string) =>
  asSystem("test", async (tx) => {
    const application = await tx.application.findUniqueOrThrow({
      where: { id },
      select: {
        status: true,
        excludedPlaceIds: true,
        reasonKeys: true,
        enrolment: { select: { state: true, events: { select: { action: true, actor: true } } } },
        conditions: { select: { metAt: true, failedAt: true, dueOn: true } },
        placements: { select: { state: true, unitPlaceId: true, reasonKeys: true }, orderBy: { id: "asc" } },
        holds: { select: { releasedBy: true, seat: { select: { unitPlaceId: true } } }, orderBy: { id: "asc" } },
      },
    });
    const mails = await tx.outboxMessage.findMany({ where: { applicationId: id }, select: { template: true } });
    return { ...application, mails: mails.map(({ template }) => template).sort() };
  });

test("an accepted place in a unit is proposed to it, with the day its answer is due", async () => {
  const { id, placementId } = await placedIn(cohort, "U-ONE");
  expect(await found(id)).toMatchObject({
    status: "accepted",
    enrolment: null,
    placements: [{ state: "proposed" }],
    // Three working days after Monday.
    conditions: [{ metAt: null, failedAt: null, dueOn: new Date("2026-11-26") }],
    mails: ["accepted", "offer"],
  });
  const placement = await asSystem("test", (tx) => tx.placement.findUniqueOrThrow({ where: { id: placementId } }));
  expect(placement.answerDueOn).toEqual(new Date("2026-11-26"));
});

test("where the unit is not asked, the placement stands and the person is enrolled at once", async () => {
  const open = await unitCohort({ code: "VOL-2027", units: ["U-ONE"], unitConfirms: false });
  const { id } = await placedIn(open, "U-ONE");
  expect(await found(id)).toMatchObject({
    status: "enrolled",
    enrolment: { state: "active" },
    conditions: [],
    placements: [{ state: "accepted_by_unit" }],
  });
});

test("a unit's yes meets the last condition: the person is enrolled and told once", async () => {
  const { id, placementId } = await placedIn(cohort, "U-ONE");
  expect(await answerPlacement(supervisor, { placementId, ...yes })).toEqual({ enrolled: true });
  expect(await found(id)).toMatchObject({
    status: "enrolled",
    enrolment: { state: "active", events: [{ action: "enrol", actor: "supervisor" }] },
    conditions: [{ metAt: MONDAY, failedAt: null }],
    placements: [{ state: "accepted_by_unit" }],
    mails: ["accepted", "enrolled", "offer"],
  });
});

test("a unit's yes with another condition open keeps the person waiting and says so", async () => {
  const { id, placementId } = await placedIn(cohort, "U-ONE");
  await asSystem("test", (tx) =>
    tx.offerCondition.create({ data: { applicationId: id, kind: "document", createdAt: MONDAY } }),
  );
  expect(await answerPlacement(supervisor, { placementId, ...yes })).toEqual({ enrolled: false });
  expect(await found(id)).toMatchObject({
    status: "accepted",
    enrolment: null,
    mails: ["accepted", "offer", "placementConfirmed"],
  });
});

test("a unit's no keeps the seat for the second round and never offers that place again", async () => {
  const { id, placementId } = await placedIn(cohort, "U-ONE");
  const { placeId } = unitOf(cohort, "U-ONE");
  await answerPlacement(supervisor, { placementId, ...no });
  expect(await found(id)).toMatchObject({
    status: "accepted",
    excludedPlaceIds: [placeId],
    conditions: [{ metAt: null, failedAt: null }],
    placements: [{ state: "refused_by_unit", reasonKeys: ["noSupervisor"] }],
    holds: [{ releasedBy: null }],
    mails: ["accepted", "offer", "placementSecondRound"],
  });
});

test.each([
  ["no reason", { ...no, reasonKey: null }, { key: "placement.reasonMissing", field: "reasonKey" }],
  ["a reason of another list", { ...no, reasonKey: "ageNotMet" }, { key: "reason.notOnList", field: "reasonKey" }],
  ["another reason without words", { ...no, reasonKey: "other" }, { key: "reason.detailsMissing", field: "details" }],
])("a no with %s is refused", async (_, answer, blocker) => {
  const { id, placementId } = await placedIn(cohort, "U-ONE");
  await expect(answerPlacement(supervisor, { placementId, ...answer })).rejects.toThrow(new RuleBroken([blocker]));
  expect((await found(id)).placements).toMatchObject([{ state: "proposed" }]);
});

test("another unit's supervisor, one without a unit, the coordinator and the person find no placement to answer", async () => {
  const { id, placementId, viewer } = await placedIn(cohort, "U-ONE");
  const unitless = await makePerson({ email: "s4@example.com", name: "S4", grants: [{ role: "unit_supervisor" }] });
  for (const asker of [elsewhere, unitless, coordinator, viewer]) {
    await expect(answerPlacement(asker, { placementId, ...yes })).rejects.toThrow(NotFound);
  }
  expect(await found(id)).toMatchObject({ status: "accepted", placements: [{ state: "proposed" }] });
});

test("of two supervisors who answer at once one is heard, and the other learns of it", async () => {
  const { id, placementId } = await placedIn(cohort, "U-ONE");
  const answers = await Promise.allSettled([
    answerPlacement(supervisor, { placementId, ...yes }),
    answerPlacement(colleague, { placementId, ...no }),
  ]);
  const refused = answers.flatMap((answer) => (answer.status === "rejected" ? [answer.reason] : []));
  expect(refused).toHaveLength(1);
  expect(refused[0] instanceof Conflict || refused[0] instanceof RuleBroken).toBe(true);
  const { status, placements, conditions } = await found(id);
  const accepted = placements[0]?.state === "accepted_by_unit";
  expect(status).toBe(accepted ? "enrolled" : "accepted");
  expect(conditions.map(({ metAt }) => metAt !== null)).toEqual([accepted]);
});

test("an answer and a withdrawal at once end in one of the two, never in half of each", async () => {
  for (let round = 0; round < 3; round++) {
    const { id, placementId, reference, viewer } = await placedIn(cohort, "U-ONE");
    await Promise.allSettled([
      answerPlacement(supervisor, { placementId, ...yes }),
      withdrawApplication(viewer, { reference, reasonKey: null, details: null }),
    ]);
    const { status, enrolment, placements, holds } = await found(id);
    const enrolled = status === "enrolled";
    expect({
      status,
      enrolment: enrolment?.state,
      placement: placements[0]?.state,
      hold: holds[0]?.releasedBy,
    }).toEqual(
      enrolled
        ? { status, enrolment: "active", placement: "accepted_by_unit", hold: null }
        : { status: "withdrawn", enrolment: undefined, placement: "ended_early", hold: "withdraw" },
    );
  }
});

test("the second round moves the hold to another unit's free seat, and that unit is asked", async () => {
  const { id, placementId, reference } = await placedIn(cohort, "U-ONE");
  await answerPlacement(supervisor, { placementId, ...no });
  const other = unitOf(cohort, "U-TWO").placeId;
  await proposeOtherPlace(coordinator, { reference, unitPlaceId: other });
  const after = await found(id);
  expect(after).toMatchObject({
    status: "accepted",
    placements: [{ state: "refused_by_unit" }, { state: "proposed", unitPlaceId: other }],
    holds: [{ releasedBy: "second_round" }, { releasedBy: null, seat: { unitPlaceId: other } }],
  });
  expect(after.mails).toContain("otherPlaceProposed");
  const placement = await asSystem("test", (tx) =>
    tx.placement.findFirstOrThrow({ where: { applicationId: id, state: "proposed" }, select: { id: true } }),
  );
  expect(await answerPlacement(elsewhere, { placementId: placement.id, ...yes })).toEqual({ enrolled: true });
});

test("no other place is proposed before a no, at the refused place, without a free seat, or by somebody else", async () => {
  const one = unitOf(cohort, "U-ONE").placeId;
  const two = unitOf(cohort, "U-TWO").placeId;
  const { placementId, reference, viewer } = await placedIn(cohort, "U-ONE");
  const propose = (asker: Viewer, unitPlaceId: string) => proposeOtherPlace(asker, { reference, unitPlaceId });
  await expect(propose(coordinator, two)).rejects.toThrow(new RuleBroken([{ key: "placement.noSecondRound" }]));
  await answerPlacement(supervisor, { placementId, ...no });
  const atPlace = (key: string) => new RuleBroken([{ key, field: "unitPlaceId" }]);
  await expect(propose(coordinator, one)).rejects.toThrow(atPlace("placement.placeExcluded"));
  await expect(propose(coordinator, "")).rejects.toThrow(atPlace("placement.placeMissing"));
  await expect(propose(coordinator, "not an id")).rejects.toThrow(atPlace("placement.placeMissing"));
  const full = await unitCohort({ code: "FUL-2027", units: ["U-ONE", "U-TWO"], seats: 1 });
  await placedIn(full, "U-TWO");
  const stuck = await placedIn(full, "U-ONE");
  await answerPlacement(supervisor, { placementId: stuck.placementId, ...no });
  await expect(
    proposeOtherPlace(coordinator, { reference: stuck.reference, unitPlaceId: unitOf(full, "U-TWO").placeId }),
  ).rejects.toThrow(atPlace("placement.placeFull"));
  expect((await found(stuck.id)).holds).toMatchObject([{ releasedBy: null }]);
  for (const asker of [viewer, supervisor]) await expect(propose(asker, two)).rejects.toThrow(NotFound);
});

test("failed conditions take the offer back with a reason, free the seat and end the placement", async () => {
  const { id, reference } = await placedIn(cohort, "U-ONE");
  const fail = (reasonKeys: string[]) => failConditions(coordinator, { reference, reasonKeys, details: null });
  await expect(fail([])).rejects.toThrow(new RuleBroken([{ key: "application.reasonMissing", field: "reasonKeys" }]));
  await fail(["conditionNotMet"]);
  expect(await found(id)).toMatchObject({
    status: "offer_withdrawn",
    reasonKeys: ["conditionNotMet"],
    conditions: [{ metAt: null, failedAt: MONDAY }],
    placements: [{ state: "ended_early" }],
    holds: [{ releasedBy: "fail_conditions" }],
    mails: ["accepted", "offer", "offerWithdrawn"],
  });
  await expect(
    failConditions(supervisor, { reference, reasonKeys: ["conditionNotMet"], details: null }),
  ).rejects.toThrow(NotFound);
});
