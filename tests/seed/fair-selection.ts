import { expect, test } from "vitest";
import { getAssignmentRun } from "~/domain/assignment/get-assignment-run.server";
import { getStageReviewers } from "~/domain/assignment/get-stage-reviewers.server";
import { listMyReviews } from "~/domain/reviews/list-my-reviews.server";
import { getRanking } from "~/domain/scores/get-ranking.server";
import { read } from "./read-states";
import { accountOf } from "./staff-accounts";

const FORM_REVIEW = { code: "MM-2027", stageKey: "formReview" };

/** Reviewing, scoring and deciding as the demonstration shows them. */
export function fairSelection(): void {
  test("every call that has opened has its selection plan locked, once, at its opening", async () => {
    const rows = await read((tx, now) =>
      tx.cohort.findMany({
        where: { opensAt: { lte: now }, state: { notIn: ["draft", "cancelled"] } },
        select: { code: true, opensAt: true, plans: { select: { number: true, lockedAt: true } } },
      }),
    );
    const minutes = rows.map(({ opensAt, plans }) =>
      plans.map(({ number, lockedAt }) => [number, Math.floor((lockedAt.getTime() - opensAt.getTime()) / 60_000) < 10]),
    );
    expect(rows.length).toBeGreaterThan(4);
    expect(minutes).toEqual(rows.map(() => [[1, true]]));
  });

  test("the first two reviewers have three forms of ten behind them, and the first one has begun the next", async () => {
    const queues = await Promise.all(
      ["reviewer1@example.com", "reviewer2@example.com"].map(async (email) => {
        const { stages, shown } = await listMyReviews(await accountOf(email), { stage: null, from: null });
        const rows = shown?.rows ?? [];
        return { at: stages[0]?.cohortCode, open: shown?.open, done: shown?.done, begun: rows.filter(isBegun).length };
      }),
    );
    const queue = { at: "MM-2027", open: 7, done: 3 };
    expect(queues).toEqual([
      { ...queue, begun: 1 },
      { ...queue, begun: 0 },
    ]);
  });

  test("a reviewer who teaches an applicant was left out of the assignment, which says why", async () => {
    const coordinator = await accountOf("coordinator@example.com");
    const { conflicts, runs } = await getStageReviewers(coordinator, FORM_REVIEW);
    expect(conflicts.length).toBe(1);
    const first = runs.at(-1);
    if (!first) throw new Error("nothing was assigned");
    const run = await getAssignmentRun(coordinator, { ...FORM_REVIEW, runId: first.id, page: 1 });
    expect(run.excluded.map(({ kind }) => kind)).toEqual(["declared"]);
    const own = await read((tx) =>
      tx.review.count({
        where: {
          reviewer: { user: { email: "reviewer1@example.com" } },
          application: { conflicts: { some: { reviewer: { user: { email: "reviewer1@example.com" } } } } },
        },
      }),
    );
    expect(own).toBe(0);
  });

  test("two reviewers of the open call are far apart: a third one is asked, and nobody else", async () => {
    const where = { purpose: "third", stage: { cohort: { code: "MM-2027" } } } as const;
    const thirds = await read((tx) => tx.review.findMany({ where, select: { state: true, applicationId: true } }));
    expect(thirds.map(({ state }) => state)).toEqual(["assigned"]);
    const apart = await read((tx) =>
      tx.stageScore.findMany({ where: { gap: { gt: 25 } }, select: { applicationId: true } }),
    );
    expect(apart).toEqual(thirds.map(({ applicationId }) => ({ applicationId })));
  });

  test("everybody of the school of information technology has a final score of two reviews and a test", async () => {
    const rows = await read((tx) =>
      tx.application.findMany({
        where: { cohort: { code: "ITM-2026-3" }, status: "in_review" },
        select: { score: true, reviews: { select: { state: true } }, testResults: { select: { supersededAt: true } } },
      }),
    );
    expect(rows.map(({ score, reviews, testResults }) => [score !== null, reviews, testResults])).toEqual(
      rows.map(() => [true, [{ state: "submitted" }, { state: "submitted" }], [{ supersededAt: null }]]),
    );
    expect(new Set(rows.map(({ score }) => score?.toNumber())).size).toBeGreaterThan(20);
  });

  test("its packet is what the ranking gives, and waits for the head of programme", async () => {
    const coordinator = await accountOf("coordinator@example.com");
    const { rows } = await getRanking(coordinator, "ITM-2026-3", { by: null, line: null, others: "leave" });
    const decisions = await read((tx) =>
      tx.decision.findMany({
        where: { packet: { cohort: { code: "ITM-2026-3" }, state: "collecting", approvedAt: null } },
        orderBy: { application: { reference: "asc" } },
        select: { outcome: true, score: true, application: { select: { reference: true } } },
      }),
    );
    const proposed = rows.map(({ outcome, candidate }) => [candidate.reference, outcome, candidate.score] as const);
    expect(
      decisions.map(({ outcome, score, application }) => [application.reference, outcome, score?.toNumber()]),
    ).toEqual([...proposed].sort(([one], [other]) => (one < other ? -1 : 1)));
  });

  test("last year's decisions tell their scores: nobody was selected below somebody who was not", async () => {
    const where = { packet: { cohort: { code: "MM-2026" } } };
    const rows = await read((tx) => tx.decision.findMany({ where, select: { outcome: true, score: true } }));
    const of = (outcome: string) =>
      rows.flatMap((row) => (row.outcome === outcome ? [row.score?.toNumber() ?? Number.NaN] : []));
    expect(Math.min(...of("offer"))).toBeGreaterThan(Math.max(...of("not_select")));
  });

  test("interviews of the open call have their times: two panels, six a morning, on the days of the stage", async () => {
    const stage = await read((tx) =>
      tx.cohortStage.findFirstOrThrow({
        where: { key: "interview", cohort: { code: "MM-2027" } },
        select: {
          startsAt: true,
          endsAt: true,
          slots: { select: { startsAt: true, endsAt: true, panel: { select: { personId: true } } } },
        },
      }),
    );
    const { startsAt, endsAt, slots } = stage;
    expect(slots.filter((slot) => slot.startsAt < startsAt || slot.endsAt > endsAt)).toEqual([]);
    const days = new Set(slots.map((slot) => slot.startsAt.toISOString().slice(0, 10)));
    expect([days.size > 0, slots.length]).toEqual([true, days.size * 2 * 6]);
    expect(slots.filter(({ panel }) => panel.length !== 2)).toEqual([]);
  });

  test("last year everybody was judged: two reviews, a test and an interview stand behind each score", async () => {
    const rows = await read((tx) =>
      tx.application.findMany({
        where: { cohort: { code: "MM-2026" }, decisions: { some: {} } },
        select: {
          score: true,
          decisions: { select: { score: true } },
          reviews: { where: { state: "submitted" }, select: { purpose: true } },
          testResults: { select: { source: true } },
          bookings: { select: { attended: true } },
        },
      }),
    );
    const behind = { reviews: ["panel", "regular", "regular"], tests: ["imported"], interviews: [true] };
    expect(
      rows.map(({ reviews, testResults, bookings }) => ({
        reviews: reviews.map(({ purpose }) => purpose).sort(),
        tests: testResults.map(({ source }) => source),
        interviews: bookings.map(({ attended }) => attended),
      })),
    ).toEqual(rows.map(() => behind));
    const scored = rows.map(({ score, decisions }) => [score?.toNumber(), decisions[0]?.score?.toNumber()]);
    expect(scored.filter(([now, decided]) => now === undefined || now !== decided)).toEqual([]);
  });

  test("the autumn school has interviews behind it, to come and to be chosen, a test under way, and an appeal upheld", async () => {
    const where = { stage: { cohort: { code: "MM-2026-P" } } };
    const { behind, coming, sittings, extra, choosing, upheld } = await read(async (tx, now) => ({
      behind: await tx.interviewBooking.groupBy({
        by: ["attended"],
        where: { ...where, slot: { endsAt: { lt: now } } },
        _count: true,
        orderBy: { attended: "asc" },
      }),
      coming: await tx.interviewBooking.count({ where: { ...where, slot: { startsAt: { gt: now } } } }),
      sittings: await tx.testSitting.count({ where }),
      extra: await tx.testExtraTime.findMany({ where, select: { minutes: true } }),
      choosing: await tx.application.findMany({
        where: { cohort: { code: "MM-2026-P" }, stageKey: "interview", bookings: { none: {} } },
        select: { person: { select: { user: { select: { email: true } } } } },
      }),
      upheld: await tx.appeal.count({ where: { state: "upheld", application: { cohort: { code: "MM-2026-P" } } } }),
    }));
    expect(behind.map(({ attended, _count }) => [attended, _count])).toEqual([
      [false, 1],
      [true, 5],
    ]);
    expect({ coming, sittings, extra, upheld }).toEqual({
      coming: 3,
      sittings: 2,
      extra: [{ minutes: 15 }],
      upheld: 1,
    });
    expect(choosing.some(({ person }) => person.user?.email === "applicant@example.com")).toBe(true);
  });

  test("one appeal waits for the head of programme, another is decided", async () => {
    const where = { application: { cohort: { code: "MM-2027" } } };
    const rows = await read((tx) =>
      tx.appeal.groupBy({ by: ["state"], where, _count: true, orderBy: { state: "asc" } }),
    );
    expect(rows.map(({ state, _count }) => [state, _count])).toEqual([
      ["lodged", 1],
      ["dismissed", 1],
    ]);
  });
}

const isBegun = ({ begun, open }: { begun: boolean; open: boolean }): boolean => begun && open;
