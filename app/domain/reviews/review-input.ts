import { type Blocker, RuleBroken } from "~/domain/errors";
import { storableText } from "~/domain/forms/storable-text";
import { CONFIDENCES, MOST_ADVICE, MOST_COMMENT, MOST_SCORE } from "./review";

/** A review as it was typed. Scores by criterion, null for one taken out again; an empty text is none. */
export type ReviewInput = {
  scores: Record<string, number | null>;
  confidence: number | null;
  comment: string;
  advice: string;
};

/** A review as it is stored. */
export type WrittenReview = {
  scores: Record<string, number>;
  confidence: number | null;
  comment: string | null;
  advice: string | null;
};

/**
 * What is stored of what was typed: scores of these criteria only, whole and within the scale.
 * @throws {RuleBroken} naming each field that cannot be stored
 */
export function writtenReview(criteria: readonly { key: string }[], typed: ReviewInput): WrittenReview {
  const blockers: Blocker[] = [];
  const scores: Record<string, number> = {};
  for (const { key } of criteria) {
    const score = Object.hasOwn(typed.scores, key) ? typed.scores[key] : null;
    if (score === null || score === undefined) continue;
    if (Number.isInteger(score) && score >= 0 && score <= MOST_SCORE) scores[key] = score;
    else blockers.push({ key: "review.noScore", field: `scores.${key}` });
  }
  const { confidence } = typed;
  if (confidence !== null && !CONFIDENCES.some((level) => level === confidence)) {
    blockers.push({ key: "answer.chooseOne", field: "confidence" });
  }
  const comment = text(typed.comment, "comment", MOST_COMMENT, blockers);
  const advice = text(typed.advice, "advice", MOST_ADVICE, blockers);
  if (blockers.length > 0) throw new RuleBroken(blockers);
  return { scores, confidence, comment, advice };
}

function text(typed: string, field: string, max: number, blockers: Blocker[]): string | null {
  const value = storableText(typed).trim();
  const actual = [...value].length;
  if (actual > max) blockers.push({ key: "answer.tooLong", params: { max, actual }, field });
  return value === "" ? null : value;
}

/** What a review still lacks before it can be handed in: the criteria without a score, with their numbers on the page. */
export function unscored(criteria: readonly { key: string }[], scores: Readonly<Record<string, number>>) {
  return criteria.map(({ key }, at) => ({ key, number: at + 1 })).filter(({ key }) => !Object.hasOwn(scores, key));
}

/** Whether two reviews say the same. */
export function saysTheSame(one: WrittenReview, other: WrittenReview): boolean {
  const said = ({ scores, confidence, comment, advice }: WrittenReview) =>
    JSON.stringify([Object.entries(scores).sort(([a], [b]) => (a < b ? -1 : 1)), confidence, comment, advice]);
  return said(one) === said(other);
}
