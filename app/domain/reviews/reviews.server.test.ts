import { beforeAll, beforeEach, expect, test } from "vitest";
import { Conflict, NotFound, RuleBroken } from "~/domain/errors";
import type { Viewer } from "~/domain/people/viewer";
import { asSystem } from "~/platform/db.server";
import { bareApplications } from "../../../tests/factories/bare-application";
import { type BareCohort, bareCohort } from "../../../tests/factories/bare-cohort";
import { makePerson } from "../../../tests/factories/person";
import { assignedTo, type ReviewStage, reviewStage, scoredAll } from "../../../tests/factories/reviewing";
import { getApplicationReviews } from "./get-application-reviews.server";
import { getReview } from "./get-review.server";
import { countOpenReviews, listMyReviews } from "./list-my-reviews.server";
import { saveReview } from "./save-review.server";
import { submitReview } from "./submit-review.server";
import { wasTakenBack } from "./was-taken-back.server";

let first: Viewer;
let second: Viewer;
let coordinator: Viewer;
let stage: ReviewStage;
let cohort: BareCohort;
let references: string[];
let mine: string[];
let theirs: string[];
let number = 0;

beforeAll(async () => {
  const reviewer = (name: string) =>
    makePerson({ email: `${name}@example.com`, name, language: "en", grants: [{ role: "reviewer" }] });
  first = await reviewer("first");
  second = await reviewer("second");
  coordinator = await makePerson({ email: "runs@example.com", name: "runs", grants: [{ role: "coordinator" }] });
});

/** Three applications with two reviewers each. */
beforeEach(async () => {
  cohort = await bareCohort({ code: `REV-${++number}` });
  stage = await reviewStage(cohort);
  references = await bareApplications(
    cohort,
    [{}, {}, {}].map(() => ({ status: "in_review" as const })),
  );
  mine = await assignedTo(first, stage, references);
  theirs = await assignedTo(second, stage, references);
});

const [NOTHING, TEXTS] = [
  { confidence: null, comment: "", advice: "" },
  { comment: "Konkret", advice: "Davam edin" },
];
const scored = (id: string, score: number) => ({ id, version: 0, ...NOTHING, scores: scoredAll(score) });
const at = (ids: string[], place: number) => ids[place] ?? "";

test("A review is kept as far as it is written, in the version it was written from, and counts for nothing yet", async () => {
  const id = at(mine, 0);
  const saved = await saveReview(first, { id, version: 0, scores: { motivation: 4 }, confidence: 2, ...TEXTS });
  expect(saved.version).toBe(1);
  const { scores, confidence, comment, advice, version, open, total } = await getReview(first, { id });
  expect({ scores, confidence, comment, advice, version, open, total }).toEqual({
    scores: { motivation: 4 },
    confidence: 2,
    comment: "Konkret",
    advice: "Davam edin",
    version: 1,
    open: true,
    total: null,
  });
  await expect(saveReview(first, { id, version: 0, ...NOTHING, scores: {} })).rejects.toThrow(Conflict);
  expect((await getReview(first, { id })).scores).toEqual({ motivation: 4 });
});

test("What was saved and got no answer is saved once when it is sent again; anything else written meanwhile is not overwritten", async () => {
  const id = at(mine, 0);
  const typed = { id, version: 0, scores: { motivation: 4, writing: 0 }, confidence: 2, ...TEXTS };
  await saveReview(first, typed);
  const again = { ...typed, scores: { writing: 0, motivation: 4 } };
  expect((await saveReview(first, again)).version).toBe(1);
  await expect(saveReview(first, { ...typed, comment: "Başqa" })).rejects.toThrow(Conflict);
  await expect(saveReview(first, { ...typed, scores: { motivation: 4 } })).rejects.toThrow(Conflict);
  const { version, comment, scores } = await getReview(first, { id });
  expect({ version, comment, scores }).toEqual({
    version: 1,
    comment: "Konkret",
    scores: { motivation: 4, writing: 0 },
  });
});

test("A review that was taken back is known as such to whoever had it, and to nobody else", async () => {
  const id = at(mine, 0);
  const asked = async () => [await wasTakenBack(first, { id }), await wasTakenBack(second, { id })];
  expect(await asked()).toEqual([false, false]);
  await asSystem("test", (tx) =>
    tx.review.update({ where: { id }, data: { state: "taken_back", endedAt: new Date(0) } }),
  );
  expect(await asked()).toEqual([true, false]);
  expect(await wasTakenBack(first, { id: "no id" })).toBe(false);
});

test("Whoever runs the cohort and judges the application too sees the others' scores no sooner than a reviewer", async () => {
  const [own = ""] = await assignedTo(coordinator, stage, references.slice(0, 1));
  await submitReview(second, scored(at(theirs, 0), 3));
  const reference = at(references, 0);
  const seen = async (viewer: Viewer) => {
    const { stages } = await getApplicationReviews(viewer, { reference });
    return stages.map(({ hidden, score, reviews }) => [
      hidden,
      score === null,
      reviews.map(({ total, scores }) => (total === null ? Object.keys(scores).length : total)),
    ]);
  };
  expect(await seen(coordinator)).toEqual([[true, true, [0, 0, 0]]]);
  await submitReview(coordinator, scored(own, 5));
  expect(await seen(coordinator)).toEqual([[false, false, [0, 60, 100]]]);
});

test("Scores are whole, from 0 to 5, and of this rubric only", async () => {
  const id = at(mine, 0);
  for (const score of [6, -1, 2.5, Number.NaN]) {
    const tried = saveReview(first, { id, version: 0, ...NOTHING, scores: { motivation: score } });
    await expect(tried, String(score)).rejects.toMatchObject({
      blockers: [{ key: "review.noScore", field: "scores.motivation" }],
    });
  }
  await saveReview(first, { id, version: 0, ...NOTHING, scores: { motivation: 0, nothing: 9, __proto__: 1 } });
  expect((await getReview(first, { id })).scores).toEqual({ motivation: 0 });
});

test("A review is handed in when every criterion has a score, names those that lack one, and leads to the next", async () => {
  const id = at(mine, 0);
  const { languages: _, writing: __, ...some } = scoredAll(4);
  await expect(submitReview(first, { id, version: 0, ...NOTHING, scores: some })).rejects.toMatchObject({
    blockers: [
      { key: "review.unscored", params: { number: 4 }, field: "scores.writing" },
      { key: "review.unscored", params: { number: 5 }, field: "scores.languages" },
    ],
  });
  expect(await submitReview(first, scored(id, 4))).toEqual({ total: 80, nextId: mine[1] });
  await expect(saveReview(first, { id, version: 1, ...NOTHING, scores: {} })).rejects.toThrow(Conflict);
  await expect(submitReview(first, { ...scored(id, 5), version: 1 })).rejects.toThrow(Conflict);
  expect(await submitReview(first, scored(at(mine, 2), 3))).toEqual({ total: 60, nextId: mine[1] });
  expect(await submitReview(first, scored(at(mine, 1), 5))).toEqual({ total: 100, nextId: null });
});

test("Of two clicks on the button one hands in", async () => {
  const results = await Promise.allSettled([
    submitReview(first, scored(at(mine, 0), 4)),
    submitReview(first, scored(at(mine, 0), 2)),
  ]);
  expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  const [lost] = results.filter((result) => result.status === "rejected");
  expect(lost?.reason).toBeInstanceOf(Conflict);
});

test("The score of the stage is there once both have handed in, also when they do so at the same moment", async () => {
  await Promise.all([submitReview(first, scored(at(mine, 0), 4)), submitReview(second, scored(at(theirs, 0), 3))]);
  const reference = at(references, 0);
  const { stages } = await getApplicationReviews(coordinator, { reference });
  expect(stages.map(({ score }) => [score?.total, score?.gap])).toEqual([[70, 20]]);
  expect(stages[0]?.reviews.map(({ reviewer, total }) => [reviewer, total])).toEqual([
    ["first", 80],
    ["second", 60],
  ]);
  await expect(getApplicationReviews(first, { reference })).rejects.toThrow(NotFound);
});

test("Another reviewer's review, one that was taken back, and one whose role is gone look like none", async () => {
  const id = at(mine, 0);
  await asSystem("test", (tx) =>
    tx.review.update({ where: { id: at(mine, 1) }, data: { state: "taken_back", endedAt: new Date(0) } }),
  );
  const without = { ...first, grants: [] };
  const elsewhere = { ...first, grants: first.grants.map((grant) => ({ ...grant, programmeId: cohort.id })) };
  for (const [viewer, asked] of [
    [second, id],
    [coordinator, id],
    [without, id],
    [elsewhere, id],
    [first, at(mine, 1)],
    [first, "0190a000-0000-7000-8000-000000000000"],
    [first, "no id"],
  ] as const) {
    await expect(getReview(viewer, { id: asked })).rejects.toThrow(NotFound);
    await expect(saveReview(viewer, { id: asked, version: 0, ...NOTHING, scores: {} })).rejects.toThrow(NotFound);
    await expect(submitReview(viewer, scored(asked, 3))).rejects.toThrow(NotFound);
  }
});

test("A review stays open after the stage's end, until the application moves on or is put into a packet", async () => {
  const id = at(mine, 0);
  const change = (data: { stageKey?: string; status?: "in_review" | "withdrawn" }) =>
    asSystem("test", (tx) =>
      tx.application.update({ where: { reference: at(references, 0) }, data, select: { id: true } }),
    );
  await asSystem("test", (tx) =>
    tx.cohortStage.update({ where: { id: stage.id }, data: { endsAt: new Date(0), startsAt: new Date(0) } }),
  );
  await saveReview(first, { id, version: 0, ...NOTHING, scores: {} });
  await change({ stageKey: "test" });
  await expect(submitReview(first, { ...scored(id, 3), version: 1 })).rejects.toThrow(RuleBroken);
  expect((await getReview(first, { id })).open).toBe(false);
  await change({ stageKey: stage.key });
  await asSystem("test", async (tx, now) => {
    const { id: applicationId } = await tx.application.findUniqueOrThrow({ where: { reference: at(references, 0) } });
    const packet = await tx.decisionPacket.create({ data: { cohortId: cohort.id, number: 1, createdAt: now } });
    await tx.decision.create({
      data: { packetId: packet.id, applicationId, outcome: "offer", fromStatus: "in_review", decidedAt: now },
    });
  });
  await expect(submitReview(first, { ...scored(id, 3), version: 1 })).rejects.toMatchObject({
    blockers: [{ key: "review.closed" }],
  });
});

test("The queue holds one's own reviews in the order they were given, with one's own totals only", async () => {
  await submitReview(second, scored(at(theirs, 1), 5));
  await submitReview(first, scored(at(mine, 1), 2));
  const { stages, shown } = await listMyReviews(first, { stage: stage.id, from: null });
  expect(
    stages.filter(({ stageId }) => stageId === stage.id).map(({ open, done, nextId }) => [open, done, nextId]),
  ).toEqual([[2, 1, mine[0]]]);
  expect(shown?.rows.map(({ id, state, total }) => [id, state, total])).toEqual([
    [mine[0], "assigned", null],
    [mine[1], "submitted", 40],
    [mine[2], "assigned", null],
  ]);
  expect([shown?.count, shown?.done, shown?.open]).toEqual([3, 1, 2]);
  const all = await listMyReviews(first, { stage: null, from: null });
  expect(await countOpenReviews(first)).toBe(all.stages.reduce((sum, { open }) => sum + open, 0));
});

test.each([
  ["never", [null, null, null]],
  ["afterOwn", [null, null, [60]]],
  ["always", [[], [60], [60]]],
] as const)(
  "where others' scores are seen “%s”, they are before anything, once they are there, and after one's own",
  async (scoresSeen, expected) => {
    await asSystem("test", (tx) =>
      tx.cohortStage.update({ where: { id: stage.id }, data: { settings: { scoresSeen } } }),
    );
    const id = at(mine, 0);
    const seen = async () => {
      const { toWrite, queue, ...head } = await getReview(first, { id });
      return { others: toWrite?.others?.map(({ total }) => total) ?? null, rest: JSON.stringify({ queue, head }) };
    };
    const before = await seen();
    await submitReview(second, scored(at(theirs, 0), 3));
    const after = await seen();
    // Nothing else of the page tells that somebody handed in.
    expect(after.rest).toBe(before.rest);
    await submitReview(first, scored(id, 4));
    expect([before.others, after.others, (await seen()).others]).toEqual(expected);
  },
);

test("Reading a review is on the audit trail, once an hour", async () => {
  const id = at(mine, 0);
  await getReview(first, { id });
  await getReview(first, { id });
  const entries = await asSystem("test", (tx) =>
    tx.auditEntry.findMany({ where: { entityId: id }, select: { action: true, actorPersonId: true } }),
  );
  expect(entries).toEqual([{ action: "read_review", actorPersonId: first.personId }]);
});
