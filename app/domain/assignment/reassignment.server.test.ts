import { beforeAll, expect, test } from "vitest";
import { withdrawApplication } from "~/domain/applications/withdraw-application.server";
import { Conflict, NotAllowed, NotFound, RuleBroken } from "~/domain/errors";
import type { Viewer } from "~/domain/people/viewer";
import { asSystem } from "~/platform/db.server";
import { makePerson } from "../../../tests/factories/person";
import {
  inStage,
  liveReviews,
  type ReviewedStage,
  reviewedStage,
  reviewerOf,
} from "../../../tests/factories/reviewed-stage";
import { countStatements } from "../../../tests/setup/count-statements";
import { freezeClock } from "../../../tests/setup/frozen-clock";
import { askThirdReviewer } from "./ask-third-reviewer.server";
import { assignLate } from "./assign-late.server";
import { assignStage } from "./assign-stage.server";
import { getStageReviewers } from "./get-stage-reviewers.server";
import { listOpenReviews } from "./list-open-reviews.server";
import { listReviewer } from "./list-reviewer.server";
import { reassignReview } from "./reassign-review.server";
import { relieveReviewer } from "./relieve-reviewer.server";

const NOW = new Date("2026-11-23T08:00:00.000Z");
let coordinator: Viewer;
let head: Viewer;

beforeAll(async () => {
  await freezeClock(NOW);
  coordinator = await makePerson({ email: "c@example.com", name: "Coordinator", grants: [{ role: "coordinator" }] });
  head = await makePerson({ email: "h@example.com", name: "Head", grants: [{ role: "head_of_programme" }] });
});

let made = 0;

/** A stage with so many applications, and reviewers named a, b, c … with these limits. */
async function stageWith(
  applications: number,
  limits: (number | null)[],
  settings: Record<string, string | number> = {},
) {
  made++;
  const stage = await reviewedStage(`ASG-${2100 + made}`, { settings });
  const reviewers: Viewer[] = [];
  for (const [number, most] of limits.entries()) {
    reviewers.push(await reviewerOf(stage, `${"abcdefgh"[number]}.${made}@example.com`, most));
  }
  const people = await inStage(stage, Array(applications).fill({}));
  return { stage, at: stage.at, reviewers, people };
}

const loads = async (stage: ReviewedStage, reviewers: Viewer[]) => {
  const live = await liveReviews(stage);
  return reviewers.map(({ email }) => live.filter((pair) => pair.endsWith(` ${email}`)).length);
};
const broken = (key: string, field?: string) => new RuleBroken([{ key, ...(field && { field }) }]);
const openOf = async (at: { code: string; stageKey: string }, reviewer: Viewer) => {
  const [first] = await listOpenReviews(coordinator, { ...at, reviewerId: reviewer.personId });
  if (!first) throw new Error("nothing open");
  return first;
};

test("a review given to nobody is missing until the next run, which gives it to somebody else", async () => {
  const { stage, at, reviewers } = await stageWith(1, [null, null], { reviewers: 1, lateAssignedBy: "hand" });
  await assignStage(coordinator, at);
  const had = await loads(stage, reviewers);
  const holder = reviewers[had.indexOf(1)];
  if (!holder) throw new Error("a reviewer");
  const { id: reviewId } = await openOf(at, holder);
  await reassignReview(coordinator, { ...at, reviewId, to: "nobody", reason: "Səhv" });
  await assignLate();
  expect(await loads(stage, reviewers)).toEqual([0, 0]);
  await assignStage(coordinator, at);
  expect(await loads(stage, reviewers)).toEqual(had.map((load) => 1 - load));
});

test("open reviews of one go to the others; whoever leaves gets nothing more and may come back", async () => {
  const { stage, at, reviewers } = await stageWith(6, [null, null, null], { reviewers: 1 });
  const [a] = reviewers;
  if (!a) throw new Error("a reviewer");
  await assignStage(coordinator, at);
  const relieve = (leaves: boolean, reason = "Xəstədir") =>
    relieveReviewer(coordinator, { ...at, personId: a.personId, reason, leaves });
  await expect(relieve(false, "")).rejects.toThrow(broken("assignment.reasonMissing", "reason"));
  expect(await relieve(false)).toEqual({ taken: 2, assigned: 2, short: 0, handedBack: 0 });
  expect(await loads(stage, reviewers)).toEqual([0, 3, 3]);
  await expect(relieve(false)).rejects.toThrow(broken("assignment.nothingOpen"));
  expect(await relieve(true, "")).toEqual({ taken: 0, assigned: 0, short: 0, handedBack: 0 });
  await expect(relieve(true)).rejects.toThrow(Conflict);
  await inStage(stage, [{}, {}]);
  await assignStage(coordinator, at);
  expect(await loads(stage, reviewers)).toEqual([0, 4, 4]);
  await listReviewer(coordinator, { ...at, personId: a.personId, most: null });
  await inStage(stage, [{}, {}]);
  await assignStage(coordinator, at);
  expect(await loads(stage, reviewers)).toEqual([2, 4, 4]);
});

test("only people with the role are listed, and a role that ended gives nothing more", async () => {
  const { stage, at, reviewers } = await stageWith(2, [null, null], { reviewers: 1 });
  const list = (viewer: Viewer, personId: string, most: number | null = null) =>
    listReviewer(viewer, { ...at, personId, most });
  await expect(list(coordinator, coordinator.personId)).rejects.toThrow(broken("assignment.notReviewer", "personId"));
  await expect(list(coordinator, "nobody")).rejects.toThrow(broken("assignment.notReviewer", "personId"));
  await expect(list(head, head.personId)).rejects.toThrow(NotAllowed);
  const [a] = reviewers;
  await expect(list(coordinator, a?.personId ?? "", 0)).rejects.toThrow(RuleBroken);
  await asSystem("test rows", (tx, now) =>
    tx.roleGrant.updateMany({ where: { personId: a?.personId }, data: { revokedAt: now } }),
  );
  await assignStage(coordinator, at);
  expect(await loads(stage, reviewers)).toEqual([0, 2]);
  const { reviewers: shown } = await getStageReviewers(coordinator, at);
  expect(shown.map(({ mayReview, open }) => [mayReview, open])).toEqual([
    [false, 0],
    [true, 2],
  ]);
});

test("the reviews of an application that ended are taken back, and its seat of work is free again", async () => {
  const { stage, at, reviewers, people } = await stageWith(2, [1, 1], { reviewers: 1 });
  await assignStage(coordinator, at);
  const [leaving] = people;
  if (!leaving) throw new Error("an application");
  const { personId, reference } = leaving;
  const owner = { ...coordinator, personId, grants: [] };
  await withdrawApplication(owner, { reference, reasonKey: null, details: null });
  expect((await loads(stage, reviewers)).sort()).toEqual([0, 1]);
  await inStage(stage, [{}]);
  expect(await assignLate()).toBe(1);
  expect(await loads(stage, reviewers)).toEqual([1, 1]);
});

test("late applications are given by the clock after the first run, not before, once for any number of ticks", async () => {
  const { stage, at } = await stageWith(2, [null, null]);
  expect([await assignLate(), (await liveReviews(stage)).length]).toEqual([0, 0]);
  await assignStage(coordinator, at);
  await inStage(stage, [{}]);
  const given = await Promise.all([assignLate(), assignLate()]);
  expect(given.reduce((sum, each) => sum + each, 0)).toBe(2);
  expect((await liveReviews(stage)).length).toBe(6);
  await inStage(stage, [{}]);
  await asSystem("test rows", (tx, now) =>
    tx.stageReviewer.updateMany({ where: { stageId: stage.stageId }, data: { removedAt: now } }),
  );
  const runs = async () => (await getStageReviewers(coordinator, at)).runs.length;
  await assignLate();
  const kept = await runs();
  await assignLate();
  expect(await runs()).toBe(kept);
});

test("a third reviewer is somebody new, once, and looked for again when nobody was free", async () => {
  const { stage, people, at, reviewers } = await stageWith(1, [null, null]);
  await assignStage(coordinator, at);
  const third = { stageId: stage.stageId, applicationId: people[0]?.id ?? "" };
  const ask = () => asSystem("test", (tx, now) => askThirdReviewer(tx, now, third));
  expect(await ask()).toBe(false);
  await asSystem("test rows", (tx, now) =>
    tx.stageScore.create({ data: { ...third, count: 2, gap: 40, computedAt: now }, select: { stageId: true } }),
  );
  const late = await reviewerOf(stage, `third.${made}@example.com`);
  expect(await assignLate()).toBe(1);
  expect(await loads(stage, [...reviewers, late])).toEqual([1, 1, 1]);
  expect([await ask(), await assignLate()]).toEqual([false, 0]);
});

test("pages of a stage are for those who read its cohort, in the same number of statements for any number", async () => {
  const counts = [];
  for (const number of [1, 30]) {
    const { at, reviewers } = await stageWith(number, [null, null, null]);
    await assignStage(coordinator, at);
    counts.push(await countStatements(() => getStageReviewers(coordinator, at)));
    await expect(getStageReviewers(reviewers[0] ?? coordinator, at)).rejects.toThrow(NotFound);
    await expect(getStageReviewers(coordinator, { ...at, stageKey: "none" })).rejects.toThrow(NotFound);
  }
  expect(counts[0]).toBe(counts[1]);
});
