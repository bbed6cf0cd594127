import { beforeAll, beforeEach, expect, test } from "vitest";
import { Conflict, NotFound, RuleBroken } from "~/domain/errors";
import type { Viewer } from "~/domain/people/viewer";
import { submitReview } from "~/domain/reviews/submit-review.server";
import { asSystem } from "~/platform/db.server";
import { type BareCohort, bareCohort } from "../../../tests/factories/bare-cohort";
import { editForm } from "../../../tests/factories/edit-slot-form";
import {
  type Candidate,
  candidates,
  type InterviewStageRow,
  interviewSlot,
  interviewStage,
} from "../../../tests/factories/interviewing";
import { makePerson } from "../../../tests/factories/person";
import { bookInterview } from "./book-interview.server";
import { cancelSlot } from "./cancel-slot.server";
import { editSlot } from "./edit-slot.server";
import { listInterviews } from "./list-interviews.server";
import { listMyPanels } from "./list-my-panels.server";
import { markAttendance } from "./mark-attendance.server";
import { remindCandidates } from "./remind-candidates.server";
import { standAside } from "./stand-aside.server";

let first: Viewer;
let second: Viewer;
let third: Viewer;
let coordinator: Viewer;
let cohort: BareCohort;
let stage: InterviewStageRow;
let candidate: Candidate;
let number = 0;

beforeAll(async () => {
  const reviewer = (name: string) => makePerson({ email: `${name}@example.com`, name, grants: [{ role: "reviewer" }] });
  first = await reviewer("first");
  second = await reviewer("second");
  third = await reviewer("third");
  coordinator = await makePerson({ email: "runs@example.com", name: "runs", grants: [{ role: "coordinator" }] });
});

beforeEach(async () => {
  cohort = await bareCohort({ code: `EDI-${++number}` });
  stage = await interviewStage(cohort);
  const [made] = await candidates(stage, 1);
  if (!made) throw new Error("no candidate");
  candidate = made;
});

const at = () => ({ code: cohort.code, stageKey: stage.key });
const keysOf = (work: Promise<unknown>) =>
  work.then(
    () => [],
    (error: unknown) => (error instanceof RuleBroken ? error.blockers.map(({ key }) => key) : [String(error)]),
  );

/** A slot that the candidate has, with the form that edits it. */
async function booked(inHours = 48, panel = [first, second]): Promise<string> {
  const slotId = await interviewSlot(stage, { inHours, panel });
  await bookInterview(candidate.viewer, { reference: candidate.reference, slotId });
  return slotId;
}

const begins = (slotId: string, inMinutes: number) =>
  asSystem(
    "test rows",
    (tx) => tx.$executeRaw`
    update interview_slot set starts_at = portal_now() + make_interval(mins => ${inMinutes}::int),
      ends_at = portal_now() + make_interval(mins => ${inMinutes + 20}::int) where id = ${slotId}::uuid`,
  );

const bookingOf = async (slotId: string): Promise<string> =>
  (await asSystem("test", (tx) => tx.interviewBooking.findFirstOrThrow({ where: { slotId, cancelledAt: null } }))).id;

const mails = () =>
  asSystem("test", async (tx) =>
    (
      await tx.outboxMessage.findMany({
        where: { applicationId: candidate.id },
        orderBy: [{ createdAt: "asc" }, { id: "asc" }],
      })
    ).map(({ template, data }) => ({
      template,
      ...(data as { uid?: string; sequence?: number; startsAt?: string }),
    })),
  );

const reviews = () =>
  asSystem("test", async (tx) => {
    const rows = await tx.review.findMany({ where: { applicationId: candidate.id }, orderBy: { id: "asc" } });
    return rows.map(({ reviewerId, state }) => [reviewerId, state]);
  });

test("A slot that moves takes its candidate along: the same entry of the calendar, told once, reminded anew", async () => {
  const slotId = await booked();
  await asSystem("test rows", (tx) =>
    tx.interviewBooking.updateMany({ where: { slotId }, data: { remindedAt: new Date(), bookedAt: new Date(0) } }),
  );
  const form = await editForm(slotId, 24);
  await editSlot(coordinator, { ...at(), ...form, despite: true });
  await expect(editSlot(coordinator, { ...at(), ...form, despite: true })).rejects.toBeInstanceOf(Conflict);
  const [before, after, ...more] = await mails();
  expect([before?.template, after?.template, more]).toEqual(["interviewBooked", "interviewMoved", []]);
  const [from, to] = [before?.startsAt ?? "", after?.startsAt ?? ""];
  expect(Date.parse(to) - Date.parse(from)).toBe(24 * 3_600_000);
  expect([after?.uid, (after?.sequence ?? 0) > (before?.sequence ?? 0)]).toEqual([before?.uid, true]);
  await begins(slotId, 23 * 60);
  await remindCandidates();
  expect((await mails()).map(({ template }) => template)).toContain("interviewReminder");
});

test("A slot does not move into the past, nor onto a time that is none; every field that will not do is named", async () => {
  const slotId = await booked();
  const form = { ...at(), ...(await editForm(slotId)) };
  expect(await keysOf(editSlot(coordinator, { ...form, ...(await editForm(slotId, -72)) }))).toEqual([
    "interviews.past",
  ]);
  const wrong = { day: "31.02.2031", from: "25:00", minutes: "3", link: "http://meet.example" };
  expect(await keysOf(editSlot(coordinator, { ...form, ...wrong }))).toEqual([
    ...["answer.dateNotReal", "stages.timeNotReal", "answer.numberTooSmall", "interviews.linkNotReal"],
  ]);
  await expect(editSlot(first, form)).rejects.toBeInstanceOf(NotFound);
});

test("What is odd about a change is read and confirmed: a panel that sits elsewhere, a day off, a day outside the stage", async () => {
  const slotId = await booked(100);
  await interviewSlot(stage, { inHours: 100, panel: [third] });
  const form = { ...at(), ...(await editForm(slotId)) };
  const busy = { ...form, panel: [first.personId, third.personId] };
  expect(await keysOf(editSlot(coordinator, busy))).toEqual(["interviews.panelBusy"]);
  // The first Sunday of 2031, long after the stage.
  const far = { ...form, day: "05.01.2031" };
  expect(await keysOf(editSlot(coordinator, far))).toEqual(["interviews.outsideStage", "interviews.dayOff"]);
  expect(await keysOf(editSlot(coordinator, { ...busy, despite: true }))).toEqual([]);
  // Its own time is no other interview, and what was confirmed is not asked again.
  const changed = async (change: object, laterHours = 0) =>
    keysOf(editSlot(coordinator, { ...at(), ...(await editForm(slotId, laterHours)), ...change }));
  expect(await changed({ link: "https://a.example" })).toEqual([]);
  // Longer on a Sunday that was wanted all the same.
  expect(await changed({ day: "05.01.2031", despite: true })).toEqual([]);
  expect(await changed({ minutes: "25" })).toEqual([]);
});

test("A clash that was confirmed is asked about again only where another comes to it", async () => {
  const slotId = await booked(100, [first]);
  await interviewSlot(stage, { inHours: 100, panel: [third] });
  await interviewSlot(stage, { inHours: 100, panel: [second] });
  await interviewSlot(stage, { inHours: 124, panel: [third] });
  const edit = async (change: object, laterHours = 0) =>
    keysOf(editSlot(coordinator, { ...at(), ...(await editForm(slotId, laterHours)), ...change }));
  const [withThird, withAll] = [
    [first, third],
    [first, second, third],
  ].map((panel) => ({
    panel: panel.map(({ personId }) => personId),
  }));
  expect(await edit(withThird ?? {})).toEqual(["interviews.panelBusy"]);
  expect(await edit({ ...withThird, despite: true })).toEqual([]);
  // Another place: nothing new. A few minutes longer: the same interview is overlapped. Another member: one more clash.
  expect(await edit({ link: "https://b.example" })).toEqual([]);
  expect(await edit({ minutes: "25" })).toEqual([]);
  expect(await edit(withAll ?? {})).toEqual(["interviews.panelBusy"]);
  // A day later another interview of the same member stands there.
  expect(await edit({}, 24)).toContain("interviews.panelBusy");
});

test("Once it has begun only the panel is put right, and whoever is added judges who came", async () => {
  const slotId = await booked();
  const form = { ...at(), ...(await editForm(slotId)) };
  await begins(slotId, 30);
  await markAttendance(first, { bookingId: await bookingOf(slotId), attended: true });
  expect(await keysOf(cancelSlot(coordinator, { ...at(), slotId }))).toEqual(["interviews.begun"]);
  const { startsAt } = await asSystem("test", (tx) => tx.interviewSlot.findUniqueOrThrow({ where: { id: slotId } }));
  await editSlot(coordinator, { ...form, day: "05.01.2031", panel: [first.personId, third.personId] });
  const after = await asSystem("test", (tx) => tx.interviewSlot.findUniqueOrThrow({ where: { id: slotId } }));
  expect(after.startsAt).toEqual(startsAt);
  expect(await reviews()).toEqual([
    [first.personId, "assigned"],
    [second.personId, "taken_back"],
    [third.personId, "assigned"],
  ]);
  expect((await mails()).map(({ template }) => template)).toEqual(["interviewBooked"]);
});

test("Who stands aside from a candidate judges nobody else's place for them, and the coordinator sees the panel short", async () => {
  const slotId = await booked();
  const bookingId = await bookingOf(slotId);
  const aside = (viewer: Viewer, reason = "We are cousins") => standAside(viewer, { bookingId, reason });
  expect(await keysOf(aside(first, " "))).toEqual(["assignment.reasonMissing"]);
  await expect(aside(third)).rejects.toBeInstanceOf(NotFound);
  await expect(aside(coordinator)).rejects.toBeInstanceOf(NotFound);
  await aside(first);
  const { slots } = await listInterviews(coordinator, { ...at(), day: null });
  expect(slots.map((slot) => slot.aside)).toEqual([[{ name: "first", reference: candidate.reference }]]);
  const [own] = (await listMyPanels(first, null)).rows.filter((row) => row.slotId === slotId);
  expect([own?.aside, own?.candidate]).toEqual([true, null]);
  await begins(slotId, 0);
  await expect(markAttendance(first, { bookingId, attended: true })).rejects.toBeInstanceOf(NotFound);
  await markAttendance(second, { bookingId, attended: true });
  expect(await reviews()).toEqual([[second.personId, "assigned"]]);
});

test("After the interview a member may stand aside until they have handed in scores", async () => {
  const slotId = await booked();
  const bookingId = await bookingOf(slotId);
  await begins(slotId, 0);
  const { reviewId } = await markAttendance(first, { bookingId, attended: true });
  const written = { version: 0, confidence: 3, comment: "", advice: "", scores: { answers: 4 } };
  await submitReview(first, { ...written, id: reviewId ?? "" });
  expect(await keysOf(standAside(first, { bookingId, reason: "Cousins" }))).toEqual(["interviews.judgedAlready"]);
  await standAside(second, { bookingId, reason: "Cousins" });
  expect(await reviews()).toEqual([
    [first.personId, "submitted"],
    [second.personId, "declined"],
  ]);
});
