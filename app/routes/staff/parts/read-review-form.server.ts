import { storableText } from "~/domain/forms/storable-text";
import type { ReviewInput } from "~/domain/reviews/review-input";
import type { TypedValues } from "~/web/typed-values.server";

const REVIEW_INTENTS = ["submit", "save", "decline", "abstain"] as const;
export type ReviewIntent = (typeof REVIEW_INTENTS)[number];

/** A review's forms as they were typed; the reason belongs to the two that give it back. */
export type TypedReview = ReviewInput & { intent: ReviewIntent; reason: string };

const MOST_CHARS = 20_000;
const SCORE = "scores.";

/** What was typed into one of the forms of a review; null for a form that is none of ours. */
export function readReviewForm(form: FormData): TypedReview | null {
  // The form says "save" by itself, for the language switch; a button that was pressed comes after it.
  const said = form.getAll("intent").at(-1);
  const intent = REVIEW_INTENTS.find((each) => each === said);
  if (!intent) return null;
  const text = (name: string) => {
    const value = form.get(name);
    return typeof value === "string" ? storableText(value).slice(0, MOST_CHARS) : "";
  };
  const scores: ReviewInput["scores"] = {};
  for (const [name, value] of form) {
    if (name.startsWith(SCORE) && typeof value === "string") scores[name.slice(SCORE.length)] = numberIn(value);
  }
  const confidence = text("confidence");
  return {
    intent,
    scores,
    confidence: confidence === "" ? null : numberIn(confidence),
    comment: text("comment"),
    advice: text("advice"),
    reason: text(`reason-${intent}`),
  };
}

/** The same as fields of a form, to be carried to the page in another language. */
export function carriedReview({ scores, confidence, reason, ...typed }: TypedReview): TypedValues {
  const given = Object.entries(scores).flatMap(([key, score]) =>
    score === null ? [] : [[SCORE + key, String(score)]],
  );
  const answers = { ...Object.fromEntries(given), ...(confidence !== null && { confidence: String(confidence) }) };
  return { ...typed, ...answers, [`reason-${typed.intent}`]: reason };
}

/** What was carried, as the form it was; null when nothing was. */
export function reviewOfCarried(values: TypedValues): TypedReview | null {
  const form = new FormData();
  for (const [name, value] of Object.entries(values)) if (typeof value === "string") form.set(name, value);
  return readReviewForm(form);
}

/** Something that is no number is one that no score may have. */
const numberIn = (text: string): number => (/^\d{1,3}$/.test(text) ? Number(text) : Number.NaN);
