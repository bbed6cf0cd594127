import type { Viewer } from "~/domain/people/viewer";
import { listMyReviews } from "~/domain/reviews/list-my-reviews.server";
import { submitReview } from "~/domain/reviews/submit-review.server";
import texts from "../../data/sample-answers.json";

/** A review as it waits in its reviewer's queue. */
export type Waiting = { id: string; reference: string; reviewer: Viewer };

/** What waits for a reviewer in a cohort, in the order in which it was given to them. */
export async function waitingFor(reviewer: Viewer, cohortCode: string): Promise<Waiting[]> {
  const { stages } = await listMyReviews(reviewer, { stage: null, from: null });
  const stage = stages.find((each) => each.cohortCode === cohortCode)?.stageId;
  if (!stage) return [];
  const { shown } = await listMyReviews(reviewer, { stage, from: null });
  return (shown?.rows ?? []).flatMap(({ id, reference, open }) => (open ? [{ id, reference, reviewer }] : []));
}

/**
 * What a reviewer thinks of an application. Its quality is its own, so that two who read it agree but for a point here
 * or there.
 * @param leaning which of the criteria this reviewer is milder in; the same for all they read
 * @param lowest what the weakest application is worth
 */
export function judgement(reference: string, criteria: readonly string[], leaning: number, lowest = 2) {
  const number = numberOf(reference);
  const quality = lowest + ((number * 13) % 31) / 12;
  const scoreOf = (at: number) => {
    const own = (((number * 7 + at * 5) % 3) - 1) * 0.6;
    const milder = (number + leaning) % criteria.length === at && (number + leaning) % 2 === 0 ? 1 : 0;
    return Math.min(5, Math.max(1, Math.round(quality + own + milder)));
  };
  return Object.fromEntries(criteria.map((key, at) => [key, scoreOf(at)]));
}

/** Hands a review in, with a comment that fits its scores. */
export async function handIn({ id, reference, reviewer }: Waiting, scores: Record<string, number>): Promise<void> {
  await submitReview(reviewer, { id, version: 0, scores, ...wordsAbout(reference, scores) });
}

/** What a reviewer writes beside scores: a comment among those of about this level. */
export function wordsAbout(reference: string, scores: Record<string, number>) {
  const given = Object.values(scores);
  const mean = given.reduce((sum, score) => sum + score, 0) / given.length;
  const level = mean >= 4 ? "high" : mean >= 2.8 ? "middle" : "low";
  const number = numberOf(reference);
  const comments = texts.reviewComments[level];
  return { confidence: (number % 2) + 2, comment: comments[number % comments.length] ?? "", advice: "" };
}

/** The last part of a reference. */
export function numberOf(reference: string): number {
  return Number(reference.slice(reference.lastIndexOf("-") + 1));
}
