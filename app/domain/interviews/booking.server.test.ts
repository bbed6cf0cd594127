import { beforeAll, beforeEach, expect, test } from "vitest";
import { withdrawApplication } from "~/domain/applications/withdraw-application.server";
import { NotFound, RuleBroken } from "~/domain/errors";
import type { Viewer } from "~/domain/people/viewer";
import { asSystem } from "~/platform/db.server";
import { type BareCohort, bareCohort } from "../../../tests/factories/bare-cohort";
import { editForm } from "../../../tests/factories/edit-slot-form";
import {
  candidates,
  type InterviewStageRow,
  interviewSlot,
  interviewStage,
} from "../../../tests/factories/interviewing";
import { makePerson } from "../../../tests/factories/person";
import { countStatements } from "../../../tests/setup/count-statements";
import { bookFor } from "./book-for.server";
import { bookInterview } from "./book-interview.server";
import { cancelSlot } from "./cancel-slot.server";
import { editSlot } from "./edit-slot.server";
import { getMyInterview } from "./get-my-interview.server";
import { inviteCandidates } from "./invite-candidates.server";
import { listInterviews } from "./list-interviews.server";
import { releaseInterview } from "./release-interview.server";
import { remindCandidates } from "./remind-candidates.server";

let first: Viewer;
let second: Viewer;
let coordinator: Viewer;
let cohort: BareCohort;
let stage: InterviewStageRow;
let number = 0;

beforeAll(async () => {
  const reviewer = (name: string) => makePerson({ email: `${name}@example.com`, name, grants: [{ role: "reviewer" }] });
  first = await reviewer("first");
  second = await reviewer("second");
  coordinator = await makePerson({ email: "runs@example.com", name: "runs", grants: [{ role: "coordinator" }] });
});

beforeEach(async () => {
  cohort = await bareCohort({ code: `INT-${++number}` });
  stage = await interviewStage(cohort);
});

const brokenBy = (work: Promise<unknown>) =>
  work.then(
    () => "nothing",
    (error: unknown) => (error instanceof RuleBroken ? error.blockers.map(({ key }) => key).join() : String(error)),
  );

/** Whoever reads that the portal is overloaded presses again. */
async function pressed(work: () => Promise<unknown>): Promise<string> {
  const end = await brokenBy(work());
  return end.startsWith("Overloaded") ? pressed(work) : end;
}

const bookings = () =>
  asSystem("test", (tx) =>
    tx.interviewBooking.findMany({
      where: { stageId: stage.id },
      orderBy: [{ bookedAt: "asc" }, { id: "asc" }],
      select: { slotId: true, number: true, cancelledFor: true },
    }),
  );

const mails = (applicationId: string) =>
  asSystem("test", async (tx) =>
    (await tx.outboxMessage.findMany({ where: { applicationId }, orderBy: [{ createdAt: "asc" }, { id: "asc" }] })).map(
      ({ template, data }) => ({ template, data: data as { uid?: string; sequence?: number } }),
    ),
  );

const shift = (slotId: string, hours: number) =>
  asSystem(
    "test rows",
    (tx) => tx.$executeRaw`
    update interview_slot set starts_at = portal_now() + make_interval(hours => ${hours}::int),
      ends_at = portal_now() + make_interval(hours => ${hours}::int, mins => 20) where id = ${slotId}::uuid`,
  );

// A hundred people and rows are made first, and fifty transactions wait for one another.
test("Fifty candidates on a slot for ten at once: ten have it, each number once, and forty read that it was just taken", async () => {
  const slotId = await interviewSlot(stage, { inHours: 48, panel: [first], capacity: 10 });
  const people = await candidates(stage, 50);
  const ends = await Promise.all(
    people.map(({ viewer, reference }) => pressed(() => bookInterview(viewer, { reference, slotId }))),
  );
  expect(ends.filter((end) => end === "nothing")).toHaveLength(10);
  expect(ends.filter((end) => end === "interviews.justTaken")).toHaveLength(40);
  expect((await bookings()).map((each) => each.number).sort((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
}, 90_000);

test("Counting first and booking afterwards, the way this is not done, would give more times than there are", async () => {
  const slotId = await interviewSlot(stage, { inHours: 48, panel: [first], capacity: 2 });
  const people = await candidates(stage, 8);
  let given = 0;
  await Promise.all(
    people.map(() =>
      asSystem("test", async (tx) => {
        const taken = await tx.interviewBooking.count({ where: { slotId, cancelledAt: null } });
        await tx.$executeRaw`select pg_sleep(0.05)`;
        if (taken < 2) given += 1;
      }),
    ),
  );
  expect(given).toBeGreaterThan(2);
});

test("The database itself refuses a number twice, and two times for one candidate in a stage", async () => {
  const one = await interviewSlot(stage, { inHours: 48, panel: [first], capacity: 2 });
  const two = await interviewSlot(stage, { inHours: 50, panel: [first], capacity: 2 });
  const [a, b] = await candidates(stage, 2);
  const row = (slotId: string, applicationId: string) =>
    asSystem("test", (tx, now) =>
      tx.interviewBooking.create({
        data: { slotId, stageId: stage.id, applicationId, number: 1, bookedAt: now, bookedBy: "applicant" },
      }),
    );
  await row(one, a?.id ?? "");
  await expect(row(one, b?.id ?? "")).rejects.toMatchObject({ code: "P2002" });
  await expect(row(two, a?.id ?? "")).rejects.toMatchObject({ code: "P2002" });
});

test("A move frees the old time and takes the new one together; to a time that is full it changes nothing", async () => {
  const [early, late, full] = [
    await interviewSlot(stage, { inHours: 48, panel: [first] }),
    await interviewSlot(stage, { inHours: 50, panel: [first] }),
    await interviewSlot(stage, { inHours: 52, panel: [first] }),
  ];
  const [mover, other] = await candidates(stage, 2);
  if (!mover || !other) throw new Error("no candidates");
  await bookInterview(other.viewer, { reference: other.reference, slotId: full });
  await bookInterview(mover.viewer, { reference: mover.reference, slotId: early });
  expect(await brokenBy(bookInterview(mover.viewer, { reference: mover.reference, slotId: full }))).toBe(
    "interviews.justTaken",
  );
  expect((await bookings()).map(({ slotId, cancelledFor }) => [slotId, cancelledFor])).toEqual([
    [full, null],
    [early, null],
  ]);
  await bookInterview(mover.viewer, { reference: mover.reference, slotId: late });
  await bookInterview(mover.viewer, { reference: mover.reference, slotId: late });
  expect((await bookings()).map(({ slotId, cancelledFor }) => [slotId, cancelledFor])).toEqual([
    [full, null],
    [early, "moved"],
    [late, null],
  ]);
  const told = (await mails(mover.id)).map(({ template, data }) => [template, data.uid, data.sequence]);
  const uid = `interview-${mover.id}-${stage.id}@korpu`;
  expect(told).toEqual([
    ["interviewBooked", uid, 0],
    ["interviewBooked", uid, 2],
  ]);
});

test("Candidates change their time until the hours of the setting, and not at them; the coordinator until it begins", async () => {
  const [near, far] = [
    await interviewSlot(stage, { inHours: 25, panel: [first] }),
    await interviewSlot(stage, { inHours: 72, panel: [first] }),
  ];
  const [candidate] = await candidates(stage, 1);
  if (!candidate) throw new Error("no candidate");
  const { viewer, reference } = candidate;
  await shift(near, 24);
  expect(await brokenBy(bookInterview(viewer, { reference, slotId: near }))).toBe("interviews.tooLate");
  await shift(near, 25);
  await bookInterview(viewer, { reference, slotId: near });
  await shift(near, 24);
  expect(await brokenBy(bookInterview(viewer, { reference, slotId: far }))).toBe("interviews.tooLateToChange");
  expect(await brokenBy(releaseInterview(viewer, { reference }))).toBe("interviews.tooLateToChange");
  const { booking, slots } = await getMyInterview(viewer, reference);
  expect([booking?.mayChange, slots]).toEqual([false, []]);
  await bookFor(coordinator, { code: cohort.code, stageKey: stage.key, reference, slotId: far });
  expect((await getMyInterview(viewer, reference)).booking?.slotId).toBe(far);
  await releaseInterview(viewer, { reference });
  expect((await getMyInterview(viewer, reference)).booking).toBeNull();
});

test("A panel with a conflict of interest is not offered, not booked by hand either, and is not put on a booked slot", async () => {
  const [apart, free] = [
    await interviewSlot(stage, { inHours: 48, panel: [first] }),
    await interviewSlot(stage, { inHours: 50, panel: [second] }),
  ];
  const [candidate] = await candidates(stage, 1);
  if (!candidate) throw new Error("no candidate");
  const { viewer, reference } = candidate;
  await asSystem("test rows", (tx, now) =>
    tx.conflictOfInterest.create({
      data: {
        ...{ reviewerId: first.personId, applicationId: candidate.id, reason: "Cousins" },
        ...{ declaredById: first.personId, declaredAt: now },
      },
    }),
  );
  expect((await getMyInterview(viewer, reference)).slots.map(({ id }) => id)).toEqual([free]);
  expect(await brokenBy(bookInterview(viewer, { reference, slotId: apart }))).toBe("interviews.notOffered");
  const by = { code: cohort.code, stageKey: stage.key };
  expect(await brokenBy(bookFor(coordinator, { ...by, reference, slotId: apart }))).toBe("interviews.keptApart");
  await bookInterview(viewer, { reference, slotId: free });
  const place = { az: "Otaq 5", en: "Room 5", ru: "Комната 5" };
  const edit = { ...by, ...(await editForm(free)), place };
  expect(await brokenBy(editSlot(coordinator, { ...edit, panel: [first.personId] }))).toBe("interviews.panelApart");
  await editSlot(coordinator, { ...edit, panel: [second.personId] });
  const told = (await mails(candidate.id)).map(({ template, data }) => [template, data.sequence]);
  expect(told).toEqual([
    ["interviewBooked", 0],
    ["interviewChanged", 1],
  ]);
});

test("When the application ends its time is free again, and the candidate's calendar is told", async () => {
  const slotId = await interviewSlot(stage, { inHours: 48, panel: [first] });
  const [leaver, next] = await candidates(stage, 2);
  if (!leaver || !next) throw new Error("no candidates");
  await bookInterview(leaver.viewer, { reference: leaver.reference, slotId });
  expect((await getMyInterview(next.viewer, next.reference)).slots).toEqual([]);
  await withdrawApplication(leaver.viewer, { reference: leaver.reference, reasonKey: null, details: null });
  await bookInterview(next.viewer, { reference: next.reference, slotId });
  expect(await bookings()).toEqual([
    { slotId, number: 1, cancelledFor: "application_ended" },
    { slotId, number: 1, cancelledFor: null },
  ]);
  expect((await mails(leaver.id)).map(({ template }) => template).sort()).toEqual([
    "interviewBooked",
    "interviewReleased",
    "withdrawn",
  ]);
});

test("A slot that is cancelled asks its candidates to choose again, once", async () => {
  const slotId = await interviewSlot(stage, { inHours: 48, panel: [first], capacity: 2 });
  const people = await candidates(stage, 2);
  for (const { viewer, reference } of people) await bookInterview(viewer, { reference, slotId });
  const by = { code: cohort.code, stageKey: stage.key, slotId };
  await cancelSlot(coordinator, by);
  await expect(cancelSlot(coordinator, by)).rejects.toBeInstanceOf(NotFound);
  for (const { id } of people)
    expect((await mails(id)).map(({ template }) => template)).toEqual(["interviewBooked", "interviewCancelled"]);
  expect((await bookings()).map(({ cancelledFor }) => cancelledFor)).toEqual(["slot_cancelled", "slot_cancelled"]);
});

test("Candidates are invited once when they can choose, and reminded once when the interview is near", async () => {
  const [candidate] = await candidates(stage, 1);
  if (!candidate) throw new Error("no candidate");
  const { viewer, reference, id } = candidate;
  const templates = async () => (await mails(id)).map(({ template }) => template);
  await inviteCandidates();
  expect(await templates()).toEqual([]);
  const slotId = await interviewSlot(stage, { inHours: 48, panel: [first] });
  await inviteCandidates();
  await inviteCandidates();
  expect(await templates()).toEqual(["interviewInvitation"]);
  await bookInterview(viewer, { reference, slotId });
  await remindCandidates();
  expect(await templates()).toEqual(["interviewInvitation", "interviewBooked"]);
  await asSystem(
    "test rows",
    (tx) => tx.$executeRaw`
    update interview_booking set booked_at = portal_now() - interval '2 days' where application_id = ${id}::uuid`,
  );
  await shift(slotId, 23);
  await Promise.all([remindCandidates(), remindCandidates()]);
  expect((await templates()).filter((each) => each === "interviewReminder")).toHaveLength(1);
});

test("The pages take the same number of statements for one slot and for thirty", async () => {
  const [candidate, early, ...others] = await candidates(stage, 10);
  if (!candidate || !early) throw new Error("no candidates");
  const day = new Date(Date.now() + 48 * 3_600_000 + 4 * 3_600_000).toISOString().slice(0, 10);
  const staff = () => listInterviews(coordinator, { code: cohort.code, stageKey: stage.key, day });
  const mine = () => getMyInterview(candidate.viewer, candidate.reference);
  const slotId = await interviewSlot(stage, { inHours: 48, panel: [first], capacity: 20 });
  const counted = async () => [await countStatements(staff), await countStatements(mine)];
  await bookInterview(early.viewer, { reference: early.reference, slotId });
  const one = await counted();
  for (const { viewer, reference } of others) await bookInterview(viewer, { reference, slotId });
  for (let at = 0; at < 29; at++) await interviewSlot(stage, { inHours: 48, panel: [first, second] });
  expect(await counted()).toEqual(one);
});
