import { beforeAll, expect, test } from "vitest";
import { withdrawApplication } from "~/domain/applications/withdraw-application.server";
import { Conflict, NotFound, RuleBroken } from "~/domain/errors";
import type { Viewer } from "~/domain/people/viewer";
import { asSystem } from "~/platform/db.server";
import { makePerson } from "../../../tests/factories/person";
import { type Seated, type Seating, seatedCohort, waiting } from "../../../tests/factories/seating";
import { freezeClock } from "../../../tests/setup/frozen-clock";
import { answerWaitlistMove } from "./answer-waitlist-move.server";
import { askWaitlistMove } from "./ask-waitlist-move.server";

const NOW = new Date("2026-11-23T08:00:00.000Z");
let coordinator: Viewer;
let head: Viewer;

beforeAll(async () => {
  await freezeClock(NOW);
  coordinator = await makePerson({ email: "c@example.com", name: "Coordinator", grants: [{ role: "coordinator" }] });
  head = await makePerson({ email: "h@example.com", name: "Head", grants: [{ role: "head_of_programme" }] });
});

async function listOf(code: string): Promise<{ cohort: Seating; people: Seated[]; last: Seated }> {
  const cohort = await seatedCohort({ code });
  const people = await waiting(cohort, [{}, {}, {}, {}]);
  const last = people[3];
  if (!last) throw new Error("four people");
  return { cohort, people, last };
}
const orderOf = (cohort: Seating) =>
  asSystem("test", async (tx) => {
    const rows = await tx.application.findMany({
      where: { cohortId: cohort.id, status: "waitlisted" },
      orderBy: [{ waitlistRank: "asc" }, { rankAt: "asc" }],
      select: { reference: true },
    });
    return rows.map(({ reference }) => Number(reference.slice(-6)));
  });
const ask = (viewer: Viewer, { reference }: Seated, to = 2, reason = "Sənəd itmişdi, tapıldı") =>
  askWaitlistMove(viewer, { reference, to, reason });
const answer = (viewer: Viewer, { reference }: Seated, agree = true) =>
  answerWaitlistMove(viewer, { reference, agree });

test("nobody moves until a second person agrees; then the list is numbered anew", async () => {
  const { cohort, last } = await listOf("MOVE-2027");
  await ask(coordinator, last);
  expect(await orderOf(cohort)).toEqual([1, 2, 3, 4]);
  await expect(answer(coordinator, last)).rejects.toThrow(new RuleBroken([{ key: "waitingList.secondPerson" }]));
  await answer(head, last);
  expect(await orderOf(cohort)).toEqual([1, 4, 2, 3]);
  const audit = await asSystem("test", (tx) =>
    tx.auditEntry.findMany({
      where: { entityId: last.id },
      orderBy: { id: "asc" },
      select: { action: true, reason: true },
    }),
  );
  expect(audit).toEqual([
    { action: "ask_waitlist_move", reason: "Sənəd itmişdi, tapıldı" },
    { action: "agree_to_waitlist_move", reason: null },
  ]);
});

test("a refused move moves nobody and can be asked for again", async () => {
  const { cohort, last } = await listOf("STAYS-2027");
  await ask(coordinator, last);
  await answer(head, last, false);
  expect(await orderOf(cohort)).toEqual([1, 2, 3, 4]);
  await expect(answer(head, last)).rejects.toThrow(Conflict);
  await expect(ask(head, last, 1)).resolves.toBeUndefined();
  await answer(coordinator, last);
  expect(await orderOf(cohort)).toEqual([4, 1, 2, 3]);
});

test("a move names a position there is, another one than now, and its reason", async () => {
  const { last } = await listOf("FAULT-2027");
  await expect(ask(coordinator, last, 5, " ")).rejects.toThrow(
    new RuleBroken([
      { key: "waitingList.noSuchPosition", params: { most: 4 }, field: "to" },
      { key: "waitingList.moveReasonMissing", field: "reason" },
    ]),
  );
  await expect(ask(coordinator, last, 4)).rejects.toThrow(
    new RuleBroken([{ key: "waitingList.samePosition", field: "to" }]),
  );
  await ask(coordinator, last);
  await expect(ask(head, last, 1)).rejects.toThrow(new RuleBroken([{ key: "waitingList.moveAsked" }]));
});

test("two people answering at once answer once", async () => {
  const { cohort, last } = await listOf("BOTH-2027");
  const other = await makePerson({ email: "o@example.com", name: "Other", grants: [{ role: "coordinator" }] });
  await ask(coordinator, last);
  const outcomes = await Promise.allSettled([answer(head, last), answer(other, last)]);
  expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  expect(await orderOf(cohort)).toEqual([1, 4, 2, 3]);
});

test("somebody who has left the list is not moved", async () => {
  const { cohort, last } = await listOf("LEFT-2027");
  await ask(coordinator, last);
  await withdrawApplication(last.viewer, { reference: last.reference, reasonKey: null, details: null });
  await expect(answer(head, last)).rejects.toThrow(new RuleBroken([{ key: "application.wrongState" }]));
  expect(await orderOf(cohort)).toEqual([1, 2, 3]);
});

test("a list of another programme does not exist for the asker", async () => {
  const { last } = await listOf("ALIEN-2027");
  const stranger = await makePerson({ email: "s@example.com", name: "Stranger", grants: [{ role: "reviewer" }] });
  await expect(ask(stranger, last)).rejects.toThrow(NotFound);
  await expect(answer(stranger, last)).rejects.toThrow(NotFound);
});
