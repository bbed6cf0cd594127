import { beforeAll, beforeEach, expect, test } from "vitest";
import { NotFound } from "~/domain/errors";
import { asSystem } from "~/platform/db.server";
import { inRequestScope } from "~/platform/request-scope.server";
import { bareApplications } from "../../../tests/factories/bare-application";
import { bareCohort } from "../../../tests/factories/bare-cohort";
import { assignedTo, reviewStage, scoredAll } from "../../../tests/factories/reviewing";
import { countStatements } from "../../../tests/setup/count-statements";
import { ofApplication, ofReviews, signedIn, type Who } from "../../../tests/setup/staff-pages";
import { loader as application } from "./application";
import { loader as frame } from "./frame";
import { action, loader as review } from "./review";
import { action as draft } from "./review.draft";
import { loader as queue } from "./reviews";
import { loader as today } from "./today";

let reviewer: Who;
let other: Who;
let coordinator: Who;
let references: string[];
let ids: string[];
let number = 0;

beforeAll(async () => {
  reviewer = await signedIn("reviewer@example.com", { role: "reviewer" });
  other = await signedIn("other.reviewer@example.com", { role: "reviewer" });
  coordinator = await signedIn("runs.it@example.com", { role: "coordinator" });
});

beforeEach(async () => {
  ({ references, ids } = await queueOf(reviewer, 3));
});

async function queueOf(who: Who, length: number) {
  const cohort = await bareCohort({ code: `RVP-${++number}` });
  const stage = await reviewStage(cohort);
  const made = await bareApplications(
    cohort,
    Array.from({ length }, () => ({ status: "in_review" as const })),
  );
  return { references: made, stageId: stage.id, ids: await assignedTo(who.viewer, stage, made) };
}

const id = (place = 0) => ids[place] ?? "";
const fields = (intent: string, scores: Record<string, number>, more: Record<string, string> = {}) => [
  ["intent", "save"],
  ["version", "0"],
  ...Object.entries(scores).map(([key, score]) => [`scores.${key}`, String(score)]),
  ...Object.entries({ comment: "Konkret", advice: "", ...more }),
  ["intent", intent],
];
/** Where a form leads to, or what the page shows when it is refused. */
async function posted(who: Who, of: string, form: string[][]) {
  try {
    const answer = await action(ofReviews(who, of, form));
    return { status: answer.init?.status, ...answer.data };
  } catch (thrown) {
    if (!(thrown instanceof Response)) throw thrown;
    return { status: thrown.status, location: thrown.headers.get("Location") };
  }
}

test("Without JavaScript a review is saved by its button, begun in the queue, and shows what was saved", async () => {
  const answer = await posted(reviewer, id(), fields("save", { motivation: 4 }, { confidence: "3" }));
  expect(answer).toEqual({ status: 302, location: `/en/staff/reviews/${id()}?done=saved` });
  const { rubric, queue: beside, version, saved } = await review(ofReviews(reviewer, id()));
  expect(rubric?.criteria.map(({ key, score }) => [key, score]).slice(0, 2)).toEqual([
    ["motivation", 4],
    ["understanding", null],
  ]);
  expect([rubric?.comment, rubric?.confidence, version, saved?.slice(0, 6)]).toEqual(["Konkret", 3, 1, "Saved:"]);
  expect(beside.rows.map(({ mark, current }) => [mark, current])).toEqual([
    ["begun", true],
    ["toDo", false],
    ["toDo", false],
  ]);
});

test("Submit and next hands in and goes on to the next, and at the end to the queue", async () => {
  const handIn = (place: number) => posted(reviewer, id(place), fields("submit", scoredAll(4)));
  expect(await handIn(0)).toEqual({ status: 302, location: `/en/staff/reviews/${id(1)}?done=submitted` });
  await handIn(1);
  expect(await handIn(2)).toEqual({ status: 302, location: "/en/staff/reviews?done=submitted" });
  const { shown } = await queue(ofReviews(reviewer));
  expect(shown?.rows.length).toBeGreaterThan(0);
  expect((await review(ofReviews(reviewer, id()))).rubric?.total).toBe("80");
});

test("A review sent too early keeps what was typed and names each criterion without a score", async () => {
  const answer = await posted(reviewer, id(), fields("submit", { motivation: 2 }, { advice: "Davam" }));
  expect(answer).toMatchObject({ status: 422 });
  if (!("view" in answer)) throw new Error("the page was not shown again");
  expect(Object.keys(answer.errors ?? {})).toEqual(
    ["understanding", "applicationPlan", "writing", "languages"].map((key) => `scores.${key}`),
  );
  expect([answer.view?.rubric?.advice, answer.view?.rubric?.criteria[0]?.score]).toEqual(["Davam", 2]);
});

test("What is typed is saved on its own, a stale window saves nothing, a visitor is told to sign in", async () => {
  const autosave = async (who: Who | null, version: string, writing = 5) => {
    const asked = ofReviews(who ?? reviewer, id(), [
      ...fields("save", { writing }).filter(([name]) => name !== "version"),
      ["version", version],
    ]);
    if (!who) asked.request.headers.delete("cookie");
    const answer = await draft(asked);
    return { status: answer.status, body: await answer.json() };
  };
  const saved = await autosave(reviewer, "0");
  expect([saved.status, saved.body.version, /^Saved: \d\d:\d\d$/.test(saved.body.saved)]).toEqual([200, 1, true]);
  // The same again is what was saved, should its answer have been lost; anything else is a stale window.
  expect((await autosave(reviewer, "0")).body).toEqual(saved.body);
  expect(await autosave(reviewer, "0", 4)).toEqual({ status: 409, body: {} });
  expect(await autosave(null, "1")).toEqual({ status: 401, body: {} });
});

test("A press of the language switch saves a review of any length and shows it in the other language", async () => {
  const long = "Uzun qeyd. ".repeat(150).trim();
  const form = [...fields("save", { motivation: 3 }, { comment: long }), ["switchLanguage", "ru"]];
  expect(await posted(reviewer, id(), form)).toEqual({ status: 302, location: `/ru/staff/reviews/${id()}` });
  expect((await review(ofReviews(reviewer, id()))).rubric?.comment).toBe(long);
});

test("A conflict of interest needs a reason; then the application is gone from the reviewer's page", async () => {
  const give = (reason: string) =>
    posted(reviewer, id(), [
      ["intent", "decline"],
      ["reason-decline", reason],
    ]);
  const refused = await give("");
  expect("errors" in refused && Object.keys(refused.errors ?? {})).toEqual(["reason-decline"]);
  expect(await give("Qonşumdur")).toEqual({ status: 302, location: "/en/staff/reviews?done=declined" });
  const { state, answers, rubric, verified, mayGiveBack } = await review(ofReviews(reviewer, id()));
  expect({ state, answers, rubric, verified, mayGiveBack }).toEqual({
    state: "declined",
    answers: null,
    rubric: null,
    verified: [],
    mayGiveBack: false,
  });
});

test("Of a form that is none of ours nothing is done, and another's review looks like none", async () => {
  expect(await posted(reviewer, id(), [["intent", "approve"]])).toMatchObject({ status: 400 });
  for (const who of [other, coordinator]) {
    await expect(review(ofReviews(who, id()))).rejects.toThrow(NotFound);
    await expect(posted(who, id(), fields("save", {}))).rejects.toThrow(NotFound);
  }
});

test("A review that was taken back leads to the queue, which says so; saving it answers that it is gone", async () => {
  await asSystem("test", (tx) =>
    tx.review.update({ where: { id: id() }, data: { state: "taken_back", endedAt: new Date(0) } }),
  );
  const away = { status: 302, location: "/en/staff/reviews?done=takenBack" };
  expect(await posted(reviewer, id(), fields("submit", scoredAll(4)))).toEqual(away);
  const opened = await review(ofReviews(reviewer, id())).catch((thrown: unknown) => thrown);
  expect(opened instanceof Response && opened.headers.get("Location")).toBe(away.location);
  const saved = await draft(ofReviews(reviewer, id(), fields("save", { writing: 5 }))).catch(
    (thrown: unknown) => thrown,
  );
  expect(saved).toBeInstanceOf(NotFound);
  await expect(review(ofReviews(other, id()))).rejects.toThrow(NotFound);
});

test("Today shows reviewers what waits for them, the rail how many, and no page of those who run cohorts", async () => {
  const shown = await today(ofReviews(reviewer));
  expect(shown.toReview.some(({ nextHref }) => nextHref === `/en/staff/reviews/${id()}`)).toBe(true);
  expect(shown.cohortsHref).toBe(null);
  const { runs, reviewsOpen, role } = await frame(ofReviews(reviewer));
  expect({ runs, role }).toEqual({ runs: false, role: "reviewer" });
  expect(reviewsOpen).toBe(String(shown.toReview.reduce((sum, { total, done }) => sum + total - done, 0)));
  expect((await frame(ofReviews(coordinator))).reviewsOpen).toBe(null);
});

test("Those who run the cohort read each review with its application, and nothing of one that is being written", async () => {
  await posted(reviewer, id(), fields("save", { motivation: 1 }, { comment: "Hələ yazıram" }));
  const read = async () =>
    (await application(ofApplication(coordinator, references[0] ?? "", undefined, "?tab=reviews"))).reviews;
  expect((await read())?.stages[0]?.reviews.map(({ mark, comment, scores }) => [mark, comment, scores])).toEqual([
    ["toDo", null, []],
  ]);
  await posted(
    reviewer,
    id(),
    fields("submit", scoredAll(3)).map(([name = "", value = ""]) => [name, name === "version" ? "1" : value]),
  );
  const [handedIn] = (await read())?.stages[0]?.reviews ?? [];
  expect([handedIn?.total, handedIn?.comment, handedIn?.scores.length]).toEqual(["60", "Konkret", 5]);
});

test("Queue and review send the same number of statements for 1 review and for 30", async () => {
  const counts = [];
  for (const length of [1, 30]) {
    const who = await signedIn(`counted.${length}@example.com`, { role: "reviewer" });
    const { ids: own, stageId } = await queueOf(who, length);
    const open = own[Math.floor(length / 2)] ?? "";
    // The first reading is put on the audit trail; afterwards it is looked up.
    await review(ofReviews(who, open));
    const asked = { page: ofReviews(who, open), list: ofReviews(who, undefined, undefined, `?stage=${stageId}`) };
    counts.push([
      await countStatements(() => inRequestScope(() => Promise.all([frame(asked.page), review(asked.page)]))),
      await countStatements(() => inRequestScope(() => Promise.all([frame(asked.list), queue(asked.list)]))),
      await countStatements(() => inRequestScope(() => today(ofReviews(who)))),
    ]);
  }
  expect(counts[1]).toEqual(counts[0]);
});

test("A queue longer than a page leads on to its next rows", async () => {
  const who = await signedIn("long.queue@example.com", { role: "reviewer" });
  await queueOf(who, 53);
  const first = await queue(ofReviews(who));
  expect([first.shown?.rows.length, first.shown?.pages.position]).toEqual([50, "Rows 1–50 of 53"]);
  const next = await queue(
    ofReviews(who, undefined, undefined, new URL(first.shown?.pages.nextHref ?? "", "http://x").search),
  );
  expect([next.shown?.rows.length, next.shown?.pages.position, next.shown?.pages.nextHref]).toEqual([
    3,
    "Rows 51–53 of 53",
    undefined,
  ]);
});
