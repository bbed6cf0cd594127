import { beforeEach, expect, test } from "vitest";
import { Conflict, NotAllowed, NotFound, RuleBroken } from "~/domain/errors";
import type { Viewer } from "~/domain/people/viewer";
import { asSystem, type Tx } from "~/platform/db.server";
import { type BareCohort, bareCohort } from "../../../tests/factories/bare-cohort";
import { makePerson } from "../../../tests/factories/person";
import { type Refused, refused } from "../../../tests/factories/refused";
import { waiting } from "../../../tests/factories/seating";
import { freezeClock } from "../../../tests/setup/frozen-clock";
import { type AppealDecision, decideAppeal } from "./decide-appeal.server";
import { getMyAppeal } from "./get-my-appeal.server";
import { getStaffAppeal } from "./get-staff-appeal.server";
import { lodgeAppeal } from "./lodge-appeal.server";
import { withdrawAppeal } from "./withdraw-appeal.server";

// A Monday; three working days later is Thursday 26.11.2026, the last one whole in Baku.
const ANSWERED = new Date("2026-11-23T08:00:00.000Z");
const LAST = new Date("2026-11-26T19:59:59.999Z");
const OVER = new Date("2026-11-26T20:00:00.000Z");
const TEXT = "Testin nəticəsi səhv sayılıb: 14-cü sualın cavabı düzgün idi, xahiş edirəm yoxlayın.";

let number = 0;
let cohort: BareCohort;
let head: Viewer;
let otherHead: Viewer;
let coordinator: Viewer;

beforeEach(async () => {
  number += 1;
  await freezeClock(ANSWERED);
  cohort = await bareCohort({ code: `APL-${2000 + number}`, programme: `AP${number}`, seats: 1 });
  const named = (name: string, role: "head_of_programme" | "coordinator") =>
    makePerson({
      email: `${name}${number}@example.com`,
      name: `${name} ${number}`,
      grants: [{ role, programmeId: cohort.programmeId }],
    });
  [head, otherHead, coordinator] = [
    await named("head", "head_of_programme"),
    await named("other", "head_of_programme"),
    await named("coordinator", "coordinator"),
  ];
});

const appealOf = ({ id }: { id: string }) =>
  asSystem("test", (tx) => tx.appeal.findUnique({ where: { applicationId: id } }));
const statusOf = ({ id }: { id: string }) =>
  asSystem("test", async (tx) => {
    const { status, waitlistRank, stageKey } = await tx.application.findUniqueOrThrow({ where: { id } });
    return { status, waitlistRank, stageKey };
  });
const mailsTo = ({ id }: { id: string }) =>
  asSystem("test", async (tx) => {
    const rows = await tx.outboxMessage.findMany({ where: { applicationId: id }, orderBy: { id: "asc" } });
    return rows.map(({ template }) => template);
  });
const broken = async (work: Promise<unknown>) => {
  const error = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  return error instanceof RuleBroken ? error.blockers.map(({ key }) => key) : error;
};

async function lodged(of: Parameters<typeof refused>[1] = {}): Promise<Refused> {
  const person = await refused(cohort, of);
  await lodgeAppeal(person.viewer, { reference: person.reference, text: TEXT });
  return person;
}

const decision = ({ reference }: { reference: string }, given: Partial<AppealDecision> = {}): AppealDecision => ({
  ...{ reference, verdict: "upheld", answer: "Yenidən sayıldı", remedy: "in_review" },
  ...{ rank: null, unitPlaceId: null, extraSeat: false },
  ...given,
});

test("an appeal is kept with its answer's day, five working days on, and the person is told", async () => {
  const person = await lodged();
  expect(await appealOf(person)).toMatchObject({
    state: "lodged",
    against: "not_selected",
    text: TEXT,
    answerBy: new Date("2026-11-30T20:00:00.000Z"),
  });
  expect(await mailsTo(person)).toEqual(["appealLodged"]);
});

test("an appeal comes in time until the last moment of the third working day in Baku, and not a moment later", async () => {
  const [intime, late] = [await refused(cohort), await refused(cohort)];
  await freezeClock(LAST);
  await lodgeAppeal(intime.viewer, { reference: intime.reference, text: TEXT });
  await freezeClock(OVER);
  expect(await broken(lodgeAppeal(late.viewer, { reference: late.reference, text: TEXT }))).toEqual(["appeal.tooLate"]);
});

test("an answer given in the last hour of a day in Baku counts from that day, though the day is another in UTC", async () => {
  // 23:30 on Monday in Baku is 19:30 UTC; half past midnight on Tuesday is still Monday in UTC.
  const monday = await refused(cohort, { at: new Date("2026-11-23T19:30:00.000Z") });
  const tuesday = await refused(cohort, { at: new Date("2026-11-23T20:30:00.000Z") });
  expect((await getMyAppeal(monday.viewer, monday.reference)).endsAt).toEqual(OVER);
  expect((await getMyAppeal(tuesday.viewer, tuesday.reference)).endsAt).toEqual(new Date("2026-11-27T20:00:00.000Z"));
});

test("the same words sent twice are one appeal; other words are a second one, which there is not", async () => {
  const person = await refused(cohort);
  const send = (text: string) => lodgeAppeal(person.viewer, { reference: person.reference, text });
  await Promise.all([send(TEXT), send(TEXT)]);
  expect(await mailsTo(person)).toEqual(["appealLodged"]);
  expect(await broken(send(`${TEXT} Əlavə.`))).toEqual(["appeal.onlyOnce"]);
});

test("an appeal taken back is gone for good", async () => {
  const person = await lodged();
  await withdrawAppeal(person.viewer, { reference: person.reference });
  await withdrawAppeal(person.viewer, { reference: person.reference });
  expect(await appealOf(person)).toMatchObject({ state: "withdrawn", decidedAt: null });
  expect(await broken(lodgeAppeal(person.viewer, { reference: person.reference, text: TEXT }))).toEqual([
    "appeal.onlyOnce",
  ]);
  await expect(decideAppeal(head, decision(person))).rejects.toBeInstanceOf(Conflict);
});

test.each([
  ["not yet decided", "in_review", "appeal.notAppealable"],
  ["withdrawn by the person", "withdrawn", "appeal.notAppealable"],
] as const)("an application %s cannot be appealed about", async (_name, status, key) => {
  const person = await refused(cohort, { status });
  expect(await broken(lodgeAppeal(person.viewer, { reference: person.reference, text: TEXT }))).toEqual([key]);
});

test("a text that is too short or too long is refused with the numbers", async () => {
  const person = await refused(cohort);
  const send = (text: string) => broken(lodgeAppeal(person.viewer, { reference: person.reference, text }));
  expect(await send(` ${"a".repeat(49)} `)).toEqual(["appeal.textTooShort"]);
  expect(await send("a".repeat(2001))).toEqual(["answer.tooLong"]);
  await lodgeAppeal(person.viewer, { reference: person.reference, text: "a".repeat(50) });
});

test("somebody with a newer live application in the cohort has nothing to appeal about", async () => {
  const person = await refused(cohort);
  await refused(cohort, { personId: person.viewer.personId, status: "submitted" });
  expect(await broken(lodgeAppeal(person.viewer, { reference: person.reference, text: TEXT }))).toEqual([
    "appeal.newerApplication",
  ]);
});

test("nobody appeals about another person's application, and nobody outside the programme reads it", async () => {
  const person = await lodged();
  const stranger = await makePerson({ email: `stranger${number}@example.com`, name: "Stranger" });
  await expect(lodgeAppeal(stranger, { reference: person.reference, text: TEXT })).rejects.toBeInstanceOf(NotFound);
  await expect(getStaffAppeal(stranger, person.reference)).rejects.toBeInstanceOf(NotFound);
  await expect(decideAppeal(coordinator, decision(person))).rejects.toBeInstanceOf(NotAllowed);
});

test("dismissed, the answer stands as it was, and the person reads why", async () => {
  const person = await lodged();
  await decideAppeal(head, decision(person, { verdict: "dismissed", answer: "Bal düzgün sayılıb" }));
  expect(await appealOf(person)).toMatchObject({
    state: "dismissed",
    decidedById: head.personId,
    answer: "Bal düzgün sayılıb",
    remedy: null,
  });
  expect(await statusOf(person)).toMatchObject({ status: "not_selected" });
  expect(await mailsTo(person)).toEqual(["appealLodged", "appealDismissed"]);
});

test("upheld, the application goes back into review", async () => {
  const person = await lodged();
  await decideAppeal(head, decision(person));
  expect(await statusOf(person)).toMatchObject({ status: "in_review" });
  expect(await mailsTo(person)).toEqual(["appealLodged", "appealUpheld"]);
});

test("upheld after the initial check, the application goes on to the stage behind it", async () => {
  await asSystem("test rows", (tx, now) =>
    tx.cohortStage.createMany({
      data: (["initial_check", "form_review"] as const).map((kind, at) => ({
        ...{ cohortId: cohort.id, position: at + 1, key: kind, kind, name: { az: kind, en: kind, ru: kind } },
        ...{ startsAt: now, endsAt: new Date(now.getTime() + 86_400_000) },
      })),
    }),
  );
  const person = await lodged({ status: "ineligible", stageKey: "initial_check" });
  await decideAppeal(head, decision(person));
  expect(await statusOf(person)).toMatchObject({ status: "in_review", stageKey: "form_review" });
});

test("upheld to the waiting list, the person stands at the corrected rank", async () => {
  const person = await lodged();
  await waiting(cohort, [{}, {}]);
  await asSystem("test rows", (tx) => tx.seat.deleteMany({ where: { cohortId: cohort.id } }));
  await decideAppeal(head, decision(person, { remedy: "waitlisted", rank: 1 }));
  expect(await statusOf(person)).toMatchObject({ status: "waitlisted", waitlistRank: 1 });
  expect(await appealOf(person)).toMatchObject({ remedy: "waitlisted", correctedRank: 1 });
  expect(await mailsTo(person)).toEqual(["appealLodged", "appealWaitingList"]);
});

test("upheld to an offer, a free seat is taken; without one the head may add a single seat", async () => {
  const [first, second] = [await lodged(), await lodged()];
  await decideAppeal(head, decision(first, { remedy: "offered" }));
  expect(await statusOf(first)).toMatchObject({ status: "offered" });
  expect(await mailsTo(first)).toEqual(["appealLodged", "appealOffer"]);
  expect(await broken(decideAppeal(head, decision(second, { remedy: "offered" })))).toEqual(["appeal.noFreeSeat"]);
  expect(await appealOf(second)).toMatchObject({ state: "lodged" });
  await decideAppeal(head, decision(second, { remedy: "offered", extraSeat: true }));
  expect(await statusOf(second)).toMatchObject({ status: "offered" });
  expect(await asSystem("test", (tx) => tx.seat.count({ where: { cohortId: cohort.id } }))).toBe(2);
});

test.each([
  ["without a verdict", { verdict: null }, ["appeal.verdictMissing"]],
  ["without a remedy", { remedy: null }, ["appeal.remedyMissing"]],
  ["without an answer", { answer: "  " }, ["appeal.textTooShort"]],
  ["to no rank", { remedy: "waitlisted", rank: Number.NaN }, ["appeal.noRank"]],
] as const)("an appeal is not decided %s", async (_name, given, keys) => {
  const person = await lodged();
  expect(await broken(decideAppeal(head, decision(person, given)))).toEqual(keys);
  expect(await appealOf(person)).toMatchObject({ state: "lodged" });
});

type Rows = (tx: Tx, applicationId: string, now: Date) => Promise<unknown>;

/** What makes a head part of an application; `outcome` is the event of its answer. */
const PART_TAKEN = {
  outcome: async () => {},
  check: (tx, id, now) =>
    tx.initialCheck.create({
      data: { applicationId: id, outcome: "passed", findings: [], checkedById: head.personId, checkedAt: now },
    }),
  conflict: (tx, id, now) =>
    tx.conflictOfInterest.create({
      data: {
        ...{ applicationId: id, reviewerId: head.personId, reason: "Qohumdur" },
        ...{ declaredById: head.personId, declaredAt: now },
      },
    }),
  approval: (tx, id, now) =>
    tx.decisionPacket.create({
      data: {
        ...{ cohortId: cohort.id, number: 1, createdById: coordinator.personId, createdAt: now },
        ...{ approvedById: head.personId, approvedAt: now, approvedSha256: "0", state: "approved" as const },
        decisions: {
          create: { applicationId: id, outcome: "not_select", fromStatus: "in_review", decidedAt: now },
        },
      },
    }),
  decision: (tx, id, now) =>
    tx.decisionPacket.create({
      data: {
        ...{ cohortId: cohort.id, number: 1, createdById: head.personId, createdAt: now },
        decisions: {
          create: { applicationId: id, outcome: "not_select", fromStatus: "in_review", decidedAt: now },
        },
      },
    }),
} satisfies Record<string, Rows>;

test.each(Object.keys(PART_TAKEN) as (keyof typeof PART_TAKEN)[])(
  "a head who was part of it by the %s does not decide, another one does",
  async (part) => {
    const person = await lodged(part === "outcome" ? { by: head.personId } : {});
    const rows: Rows = PART_TAKEN[part];
    await asSystem("test rows", (tx, now) => rows(tx, person.id, now));
    expect(await broken(decideAppeal(head, decision(person)))).toEqual(["appeal.tookPart"]);
    const seen = await getStaffAppeal(otherHead, person.reference);
    expect(seen.standing).toBe("may");
    expect(seen.heads).toEqual([
      { name: otherHead.name, parts: [] },
      { name: head.name, parts: [part] },
    ]);
    await decideAppeal(otherHead, decision(person));
    expect(await appealOf(person)).toMatchObject({ state: "upheld", decidedById: otherHead.personId });
  },
);

test("of two heads who decide at the same moment, one does", async () => {
  const person = await lodged();
  const outcomes = await Promise.allSettled([
    decideAppeal(head, decision(person)),
    decideAppeal(otherHead, decision(person, { verdict: "dismissed" })),
  ]);
  const failed = outcomes.flatMap((each) => (each.status === "rejected" ? [each.reason] : []));
  expect(failed).toEqual([expect.any(Conflict)]);
  const decided = await appealOf(person);
  expect(await mailsTo(person)).toEqual(
    decided?.state === "upheld" ? ["appealLodged", "appealUpheld"] : ["appealLodged", "appealDismissed"],
  );
});
