import { beforeAll, expect, test } from "vitest";
import { RuleBroken } from "~/domain/errors";
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
import { assignLate } from "./assign-late.server";
import { assignStage } from "./assign-stage.server";
import { previewAssignment } from "./get-assignment-run.server";
import { getStageReviewers } from "./get-stage-reviewers.server";

const NOW = new Date("2026-11-23T08:00:00.000Z");
const hoursLater = (hours: number) => new Date(NOW.getTime() + hours * 3_600_000);

let coordinator: Viewer;
let made = 0;

beforeAll(async () => {
  await freezeClock(NOW);
  coordinator = await makePerson({ email: "c@example.com", name: "Coordinator", grants: [{ role: "coordinator" }] });
});

/** Three applications, all of them with the one reviewer there was; another one came since. */
async function allWithOne(settings: Record<string, string | number> = {}) {
  await freezeClock(NOW);
  const code = `END-${2100 + ++made}`;
  const stage = await reviewedStage(code, { settings: { reviewers: 1, ...settings } });
  const leaving = await reviewerOf(stage, `leaves.${made}@example.com`);
  await inStage(stage, [{}, {}, {}]);
  await assignStage(coordinator, stage.at);
  const staying = await reviewerOf(stage, `stays.${made}@example.com`);
  return { stage, leaving, staying };
}

/** How many live reviews each has. */
async function loads(stage: ReviewedStage, ...reviewers: Viewer[]): Promise<number[]> {
  const live = await liveReviews(stage);
  return reviewers.map(({ email }) => live.filter((pair) => pair.endsWith(` ${email}`)).length);
}

type Grant = { revokedAt?: Date | null; endsAt?: Date };
const setGrant = ({ personId }: Viewer, data: Grant) =>
  asSystem("test rows", (tx) => tx.roleGrant.updateMany({ where: { personId }, data }));

test("what a reviewer had open when their role was revoked goes to others with the next tick; what they handed in stays", async () => {
  const { stage, leaving, staying } = await allWithOne();
  await asSystem("test rows", async (tx, now) => {
    const { id } = await tx.review.findFirstOrThrow({ where: { stageId: stage.stageId } });
    await tx.review.update({ where: { id }, data: { state: "submitted", submittedAt: now, total: 50 } });
  });
  await assignLate();
  expect(await loads(stage, leaving, staying)).toEqual([3, 0]);
  await setGrant(leaving, { revokedAt: NOW });
  await assignLate();
  await assignLate();
  expect(await loads(stage, leaving, staying)).toEqual([1, 2]);
  const audited = await asSystem("test", (tx) =>
    tx.auditEntry.findMany({ where: { entityId: stage.stageId, action: "take_back_reviews" } }),
  );
  expect(audited.map(({ actor }) => actor)).toEqual(["system"]);
});

test("a role that expires hands back at that moment, and not before", async () => {
  const { stage, leaving, staying } = await allWithOne();
  await setGrant(leaving, { endsAt: hoursLater(5) });
  await freezeClock(new Date(hoursLater(5).getTime() - 1));
  await assignLate();
  expect(await loads(stage, leaving, staying)).toEqual([3, 0]);
  await freezeClock(hoursLater(5));
  await assignLate();
  expect(await loads(stage, leaving, staying)).toEqual([0, 3]);
});

test("where assigning is done by hand they are shown as missing until then, and go with the next assignment", async () => {
  const { stage, leaving, staying } = await allWithOne({ lateAssignedBy: "hand" });
  await setGrant(leaving, { revokedAt: NOW });
  await assignLate();
  expect(await loads(stage, leaving, staying)).toEqual([3, 0]);
  const { lacking, short } = await getStageReviewers(coordinator, stage.at);
  expect([lacking, short.map(({ missing }) => missing)]).toEqual([3, [1, 1, 1]]);
  expect((await previewAssignment(coordinator, { ...stage.at, page: 1 })).assigned).toBe(3);
  expect(await assignStage(coordinator, stage.at)).toEqual({ assigned: 3, short: 0, handedBack: 3 });
  expect(await loads(stage, leaving, staying)).toEqual([0, 3]);
  await expect(assignStage(coordinator, stage.at)).rejects.toEqual(
    new RuleBroken([{ key: "assignment.nothingMissing" }]),
  );
});

test("with nobody to give them to they are handed back all the same, and whoever gets the role back may have them again", async () => {
  const { stage, leaving, staying } = await allWithOne();
  await setGrant(leaving, { revokedAt: NOW });
  await setGrant(staying, { revokedAt: NOW });
  await assignLate();
  expect(await loads(stage, leaving, staying)).toEqual([0, 0]);
  expect((await getStageReviewers(coordinator, stage.at)).lacking).toBe(3);
  await setGrant(leaving, { revokedAt: null });
  await assignLate();
  expect(await loads(stage, leaving, staying)).toEqual([3, 0]);
});

test("a third reviewer whose role ended is replaced by another", async () => {
  const { stage, leaving } = await allWithOne({ reviewers: 2 });
  const third = await reviewerOf(stage, `third.${made}@example.com`);
  await assignStage(coordinator, stage.at);
  await asSystem("test rows", async (tx, now) => {
    const [first] = await tx.review.findMany({ where: { stageId: stage.stageId, reviewerId: third.personId } });
    if (!first) throw new Error("the third reviewer was given something");
    await tx.review.updateMany({
      where: { applicationId: first.applicationId, id: { not: first.id } },
      data: { state: "submitted", submittedAt: now, total: 50 },
    });
    await tx.review.update({ where: { id: first.id }, data: { purpose: "third" } });
    const { applicationId, stageId } = first;
    await tx.stageScore.create({ data: { applicationId, stageId, total: 50, count: 2, gap: 60, computedAt: now } });
  });
  const other = await reviewerOf(stage, `other.${made}@example.com`);
  await setGrant(third, { revokedAt: NOW });
  await assignLate();
  const thirds = await asSystem("test", (tx) =>
    tx.review.findMany({
      where: { stageId: stage.stageId, purpose: "third" },
      orderBy: { assignedAt: "asc" },
      select: { state: true, reviewerId: true },
    }),
  );
  expect(thirds.filter(({ reviewerId }) => reviewerId === third.personId)).toEqual([
    { state: "taken_back", reviewerId: third.personId },
  ]);
  expect(thirds.filter(({ state }) => state === "assigned").length).toBe(1);
  expect([leaving.personId, third.personId]).not.toContain(
    thirds.find(({ state }) => state === "assigned")?.reviewerId,
  );
  expect(await loads(stage, other)).not.toEqual([0]);
});
