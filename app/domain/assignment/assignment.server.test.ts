import { beforeAll, expect, test } from "vitest";
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
import { freezeClock } from "../../../tests/setup/frozen-clock";
import { abstain } from "./abstain.server";
import { assignStage } from "./assign-stage.server";
import { declareConflict } from "./declare-conflict.server";
import { declareConflictFor } from "./declare-conflict-for.server";
import { getAssignmentRun, previewAssignment } from "./get-assignment-run.server";
import { getStageReviewers } from "./get-stage-reviewers.server";
import { listOpenReviews } from "./list-open-reviews.server";
import { listReviewer } from "./list-reviewer.server";
import { reassignReview } from "./reassign-review.server";
import { refuseConflict } from "./refuse-conflict.server";

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

test("a stage is assigned evenly, once, and what was previewed is what was done", async () => {
  const { stage, at, reviewers } = await stageWith(7, [null, null, null]);
  const preview = await previewAssignment(coordinator, { ...at, page: 1 });
  expect(await liveReviews(stage)).toEqual([]);
  expect(await assignStage(coordinator, at)).toEqual({ assigned: 14, short: 0, handedBack: 0 });
  expect((await loads(stage, reviewers)).sort()).toEqual([4, 5, 5]);
  const { runs } = await getStageReviewers(coordinator, at);
  const run = await getAssignmentRun(head, { ...at, runId: runs[0]?.id ?? "", page: 1 });
  expect({ ...run, at: null }).toEqual(preview);
  await expect(assignStage(coordinator, at)).rejects.toThrow(broken("assignment.nothingMissing"));
});

test("a run done again adds only what is missing and keeps the rest", async () => {
  const { stage, at, reviewers } = await stageWith(4, [null, null]);
  await assignStage(coordinator, at);
  const before = await liveReviews(stage);
  await inStage(stage, [{}, {}]);
  expect(await assignStage(coordinator, at)).toEqual({ assigned: 4, short: 0, handedBack: 0 });
  expect((await liveReviews(stage)).filter((pair) => before.includes(pair))).toEqual(before);
  expect(await loads(stage, reviewers)).toEqual([6, 6]);
});

test("two coordinators who assign at once give nobody anything twice", async () => {
  const { stage, at } = await stageWith(20, [null, null, null]);
  const results = await Promise.allSettled([assignStage(coordinator, at), assignStage(coordinator, at)]);
  expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  const live = await liveReviews(stage);
  expect([live.length, new Set(live).size]).toEqual([40, 40]);
});

test("a conflict that follows from the data keeps them apart, in the run and by hand", async () => {
  const { stage, at, reviewers, people } = await stageWith(1, [null, null, null]);
  const [a, b] = reviewers;
  const [own] = people;
  if (!a || !b || !own) throw new Error("three reviewers and an application");
  await asSystem("test rows", (tx, now) =>
    tx.guardian.create({
      data: {
        personId: own.personId,
        surname: "Quliyeva",
        givenName: "Aytac",
        relation: "mother",
        email: a.email,
        createdAt: now,
      },
      select: { id: true },
    }),
  );
  await assignStage(coordinator, at);
  expect(await loads(stage, reviewers)).toEqual([0, 1, 1]);
  const { id: reviewId } = await openOf(at, b);
  const to = { ...at, reviewId, to: a.personId, reason: "Vaxtı yoxdur" };
  await expect(reassignReview(coordinator, to)).rejects.toThrow(broken("assignment.conflict.ownGuardian"));
  expect(await loads(stage, reviewers)).toEqual([0, 1, 1]);
  const refuse = (reviewerId: string) =>
    asSystem("test", (tx, now) => refuseConflict(tx, now, { reviewerId, applicationId: own.id }));
  await expect(refuse(a.personId)).rejects.toThrow(broken("assignment.conflict.ownGuardian"));
  await expect(refuse(own.personId)).rejects.toThrow(broken("assignment.conflict.ownApplication"));
  await refuse(b.personId);
});

test("the same family, school and unit are found in what was submitted", async () => {
  const { at, stage, reviewers, people } = await stageWith(3, [null]);
  const [reviewer] = reviewers;
  const [family, school, unit] = people;
  if (!reviewer || !family || !school || !unit) throw new Error("three applications");
  await asSystem("test rows", async (tx, now) => {
    await tx.profile.create({
      data: {
        personId: reviewer.personId,
        surname: "Həsənova",
        address: "Nizami küç. 12, m. 5",
        institution: "Bakı Dövlət Universiteti",
        graduationYear: 2024,
        updatedAt: now,
      },
      select: { personId: true },
    });
    const submitted = async (applicationId: string, profile: Record<string, string | number>) =>
      tx.submission.updateMany({ where: { applicationId }, data: { profile } });
    await submitted(family.id, { surname: "Həsənli", address: "Nizami küçəsi 12/5" });
    await submitted(school.id, { institution: "BAKI DÖVLƏT UNİVERSİTETİ", graduationYear: 2024 });
    const { id: unitId } = await tx.unit.create({
      data: { code: "ASG-U", position: 900, name: {}, kind: "hq", regionCode: "AZ-BA" },
      select: { id: true },
    });
    const { id: placeId } = await tx.unitPlace.create({
      data: { cohortId: stage.cohort.id, unitId, key: "p", title: {}, number: 1 },
      select: { id: true },
    });
    await tx.application.update({ where: { id: unit.id }, data: { wishedPlaceIds: [placeId] }, select: { id: true } });
    await tx.roleGrant.create({
      data: { personId: reviewer.personId, role: "unit_supervisor", unitId, grantedAt: now },
      select: { id: true },
    });
  });
  const { excluded, short } = await previewAssignment(coordinator, { ...at, page: 1 });
  expect(excluded.map(({ kind, references }) => [kind, ...references]).sort()).toEqual([
    ["same_family", family.reference],
    ["same_school", school.reference],
    ["same_unit", unit.reference],
  ]);
  expect(short.length).toBe(3);
  await expect(assignStage(coordinator, at)).rejects.toThrow(broken("assignment.nobodyFree"));
});

test("who abstains or has a conflict loses the application for good, and somebody else is asked at once", async () => {
  const { stage, at, reviewers } = await stageWith(1, [null, null, null, null]);
  await assignStage(coordinator, at);
  const had = await loads(stage, reviewers);
  const [first, second] = reviewers.filter((_, number) => had[number] === 1);
  if (!first || !second) throw new Error("two reviewers");
  await expect(abstain(first, { id: (await openOf(at, first)).id, reason: " " })).rejects.toThrow(
    broken("assignment.reasonMissing", "reason"),
  );
  const stranger = (await openOf(at, second)).id;
  await expect(abstain(first, { id: stranger, reason: "x" })).rejects.toThrow(NotFound);
  const { id } = await openOf(at, first);
  expect(await abstain(first, { id, reason: "Mövzu mənə yaddır" })).toEqual({ replaced: true });
  await expect(abstain(first, { id, reason: "Yenə" })).rejects.toThrow(Conflict);
  expect(await declareConflict(second, { id: stranger, reason: "Qonşudur" })).toEqual({ replaced: true });
  const now = await loads(stage, reviewers);
  expect(now).toEqual(had.map((load) => 1 - load));
  // Both others leave too: nobody is left, and the coordinator sees it.
  for (const [number, reviewer] of reviewers.entries()) {
    if (now[number] === 0) continue;
    const open = await openOf(at, reviewer);
    expect(await abstain(reviewer, { id: open.id, reason: "Vaxt yoxdur" })).toEqual({ replaced: false });
  }
  const { lacking, short, conflicts } = await getStageReviewers(coordinator, at);
  expect([lacking, short[0]?.missing, conflicts.map(({ reason }) => reason)]).toEqual([1, 2, ["Qonşudur"]]);
});

test("a conflict declared by the coordinator takes out even a review that was handed in", async () => {
  const { stage, at, reviewers, people } = await stageWith(1, [null, null, null]);
  await assignStage(coordinator, at);
  const had = await loads(stage, reviewers);
  const conflicted = reviewers[had.indexOf(1)];
  const reference = people[0]?.reference ?? "";
  if (!conflicted) throw new Error("a reviewer");
  const { id } = await openOf(at, conflicted);
  await asSystem("test rows", (tx, now) =>
    tx.review.update({
      where: { id },
      data: { state: "submitted", submittedAt: now, total: 50 },
      select: { id: true },
    }),
  );
  const declare = (viewer: Viewer, personId = conflicted.personId) =>
    declareConflictFor(viewer, { reference, personId, reason: "Qohumdur" });
  await expect(declare(head)).rejects.toThrow(NotAllowed);
  await expect(declare(coordinator, coordinator.personId)).rejects.toThrow(broken("assignment.notListed", "personId"));
  const unknown = { reference: "ASG-1-1", personId: conflicted.personId, reason: "Qohumdur" };
  await expect(declareConflictFor(coordinator, unknown)).rejects.toThrow(
    broken("assignment.noSuchApplication", "reference"),
  );
  expect(await declare(coordinator)).toEqual({ replaced: true });
  expect(await liveReviews(stage)).not.toContain(`1 ${conflicted.email}`);
  expect((await liveReviews(stage)).length).toBe(2);
});

test("a conflict declared after the decision is kept, and changes nothing of what the decision rested on", async () => {
  const { stage, at, reviewers, people } = await stageWith(1, [null, null, null]);
  await assignStage(coordinator, at);
  const before = await liveReviews(stage);
  const conflicted = reviewers[(await loads(stage, reviewers)).indexOf(1)];
  const [{ id: applicationId, reference } = { id: "", reference: "" }] = people;
  if (!conflicted) throw new Error("a reviewer");
  await asSystem("test rows", async (tx, now) => {
    await tx.review.updateMany({ where: { applicationId }, data: { state: "submitted", submittedAt: now, total: 50 } });
    await tx.application.update({ where: { id: applicationId }, data: { status: "not_selected" } });
  });
  const declared = { reference, personId: conflicted.personId, reason: "Qohumdur" };
  expect(await declareConflictFor(coordinator, declared)).toEqual({ replaced: false });
  expect(await liveReviews(stage)).toEqual(before);
  const { conflicts } = await getStageReviewers(coordinator, at);
  expect(conflicts.map(({ reason }) => reason)).toEqual(["Qohumdur"]);
});

test("a limit is kept, by the run and by hand, and raising it lets the next run go on", async () => {
  const { stage, at, reviewers } = await stageWith(3, [2, null], { reviewers: 1 });
  const [limited, other] = reviewers;
  if (!limited || !other) throw new Error("two reviewers");
  await asSystem("test rows", (tx) =>
    tx.stageReviewer.updateMany({ where: { personId: other.personId }, data: { most: 1 } }),
  );
  expect(await assignStage(coordinator, at)).toEqual({ assigned: 3, short: 0, handedBack: 0 });
  expect(await loads(stage, reviewers)).toEqual([2, 1]);
  const { id: reviewId } = await openOf(at, other);
  const reassign = { ...at, reviewId, to: limited.personId, reason: "Məzuniyyət" };
  await expect(reassignReview(coordinator, reassign)).rejects.toThrow(
    new RuleBroken([{ key: "assignment.limitReached", params: { most: 2 }, field: "to" }]),
  );
  await listReviewer(coordinator, { ...at, personId: limited.personId, most: 3 });
  await reassignReview(coordinator, reassign);
  expect(await loads(stage, reviewers)).toEqual([3, 0]);
});
