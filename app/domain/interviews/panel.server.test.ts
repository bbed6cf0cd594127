import { beforeAll, beforeEach, expect, test } from "vitest";
import { NotAllowed, NotFound, RuleBroken } from "~/domain/errors";
import type { Viewer } from "~/domain/people/viewer";
import { submitReview } from "~/domain/reviews/submit-review.server";
import { asSystem } from "~/platform/db.server";
import { type BareCohort, bareCohort } from "../../../tests/factories/bare-cohort";
import {
  type Candidate,
  candidates,
  type InterviewStageRow,
  interviewSlot,
  interviewStage,
} from "../../../tests/factories/interviewing";
import { makePerson } from "../../../tests/factories/person";
import { slotsForm } from "../../../tests/factories/slots-form";
import { bookInterview } from "./book-interview.server";
import { listMyPanels } from "./list-my-panels.server";
import { makeSlots } from "./make-slots.server";
import { markAttendance } from "./mark-attendance.server";
import { previewSlots } from "./preview-slots.server";

let first: Viewer;
let second: Viewer;
let stranger: Viewer;
let coordinator: Viewer;
let cohort: BareCohort;
let stage: InterviewStageRow;
let candidate: Candidate;
let number = 0;

beforeAll(async () => {
  const reviewer = (name: string) => makePerson({ email: `${name}@example.com`, name, grants: [{ role: "reviewer" }] });
  first = await reviewer("first");
  second = await reviewer("second");
  stranger = await reviewer("stranger");
  coordinator = await makePerson({ email: "runs@example.com", name: "runs", grants: [{ role: "coordinator" }] });
});

beforeEach(async () => {
  cohort = await bareCohort({ code: `PAN-${++number}` });
  stage = await interviewStage(cohort);
  const [made] = await candidates(stage, 1);
  if (!made) throw new Error("no candidate");
  candidate = made;
});

const keysOf = (work: Promise<unknown>) =>
  work.then(
    () => [],
    (error: unknown) => (error instanceof RuleBroken ? error.blockers.map(({ key }) => key) : [String(error)]),
  );

/** A booked interview that begins in so many hours. */
async function booked(inHours: number): Promise<string> {
  const slotId = await interviewSlot(stage, { inHours: 48, panel: [first, second] });
  await bookInterview(candidate.viewer, { reference: candidate.reference, slotId });
  return asSystem("test rows", async (tx) => {
    await tx.$executeRaw`update interview_slot set starts_at = portal_now() + make_interval(hours => ${inHours}::int),
      ends_at = portal_now() + make_interval(hours => ${inHours}::int, mins => 20) where id = ${slotId}::uuid`;
    return (await tx.interviewBooking.findFirstOrThrow({ where: { slotId }, select: { id: true } })).id;
  });
}

const reviews = () =>
  asSystem("test", (tx) =>
    tx.review.findMany({
      where: { applicationId: candidate.id },
      orderBy: { reviewer: { user: { name: "asc" } } },
      select: { id: true, reviewerId: true, state: true, purpose: true },
    }),
  );

const total = async () =>
  (
    await asSystem("test", (tx) =>
      tx.stageScore.findFirst({ where: { applicationId: candidate.id, stageId: stage.id }, select: { total: true } }),
    )
  )?.total?.toNumber() ?? null;

test("Who came is met by a review for each of the panel, and the score is there when all have handed in", async () => {
  const bookingId = await booked(0);
  const { reviewId } = await markAttendance(first, { bookingId, attended: true });
  const given = await reviews();
  expect(given.map(({ reviewerId, state, purpose }) => [reviewerId, state, purpose])).toEqual([
    [first.personId, "assigned", "panel"],
    [second.personId, "assigned", "panel"],
  ]);
  expect(reviewId).toBe(given[0]?.id);
  const written = { version: 0, confidence: 3, comment: "", advice: "", scores: { answers: 4 } };
  await submitReview(first, { ...written, id: given[0]?.id ?? "" });
  expect(await total()).toBeNull();
  await submitReview(second, { ...written, id: given[1]?.id ?? "", scores: { answers: 3 } });
  expect(await total()).toBe(70);
  expect(await keysOf(markAttendance(first, { bookingId, attended: false }))).toEqual(["interviews.scoredAlready"]);
});

test("Who did not come is judged by nobody: what was opened by mistake is taken back, and comes again", async () => {
  const bookingId = await booked(0);
  const states = async () => (await reviews()).map(({ state }) => state);
  await markAttendance(coordinator, { bookingId, attended: true });
  await markAttendance(coordinator, { bookingId, attended: false });
  expect(await states()).toEqual(["taken_back", "taken_back"]);
  await markAttendance(second, { bookingId, attended: true });
  expect(await states()).toEqual(["assigned", "assigned"]);
});

test("Only the panel and the coordinator say who came, and only when the interview is about to begin", async () => {
  const bookingId = await booked(2);
  expect(await keysOf(markAttendance(first, { bookingId, attended: true }))).toEqual(["interviews.tooEarlyToMark"]);
  await expect(markAttendance(stranger, { bookingId, attended: true })).rejects.toBeInstanceOf(NotFound);
  await expect(markAttendance(candidate.viewer, { bookingId, attended: true })).rejects.toBeInstanceOf(NotFound);
});

test("A member of a panel reads their own day and nobody else's", async () => {
  await booked(1);
  const rows = async (viewer: Viewer) =>
    (await listMyPanels(viewer, null)).rows.map((row) => row.candidate?.reference ?? null);
  expect(await rows(first)).toContain(candidate.reference);
  expect(await rows(stranger)).not.toContain(candidate.reference);
});

test("A rule is shown before it is made, with what is odd about it, and is made only once that was read", async () => {
  const at = { code: cohort.code, stageKey: stage.key };
  const [one, two] = [first, second].map(({ personId }) => personId);
  const form = slotsForm({ panels: { [one ?? ""]: "1", [two ?? ""]: "2" } });
  const plan = await previewSlots(coordinator, { ...at, ...form });
  // Two panels side by side: 10:00 and 10:30, the third would end at 11:20.
  expect(plan.slots.map(({ startsAt, panel }) => [startsAt.toISOString(), panel])).toEqual([
    ["2031-01-07T06:00:00.000Z", [one]],
    ["2031-01-07T06:00:00.000Z", [two]],
    ["2031-01-07T06:30:00.000Z", [one]],
    ["2031-01-07T06:30:00.000Z", [two]],
  ]);
  expect(new Set(plan.slots.flatMap(({ warnings }) => warnings.map(({ kind }) => kind)))).toEqual(
    new Set(["outsideStage"]),
  );
  expect(await keysOf(makeSlots(coordinator, { ...at, ...form, despite: false }))).toEqual([
    "interviews.warningsUnread",
  ]);
  expect(await makeSlots(coordinator, { ...at, ...form, despite: true })).toBe(4);
  const again = await previewSlots(coordinator, { ...at, ...form });
  expect(again.slots[0]?.warnings.map(({ kind }) => kind)).toEqual(["panelBusy", "outsideStage"]);
  await expect(makeSlots(first, { ...at, ...form, despite: true })).rejects.toBeInstanceOf(NotFound);
  const head = await makePerson({
    email: `h${number}@example.com`,
    name: "h",
    grants: [{ role: "head_of_programme" }],
  });
  await expect(makeSlots(head, { ...at, ...form, despite: true })).rejects.toBeInstanceOf(NotAllowed);
});
