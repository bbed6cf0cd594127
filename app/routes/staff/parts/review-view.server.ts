import { type Language, textIn } from "~/domain/languages";
import { recordName } from "~/domain/people/name";
import type { Viewer } from "~/domain/people/viewer";
import { getReview, type ReviewToWrite, type ReviewView } from "~/domain/reviews/get-review.server";
import { CONFIDENCES, isGivenBack, isHandedIn, SCORES } from "~/domain/reviews/review";
import { paths } from "~/paths";
import { formatDateTime, formatNumber } from "~/web/format.server";
import type { TypedReview } from "./read-review-form.server";
import { reviewAnswers } from "./review-answers-view.server";
import { reviewQueue } from "./review-queue-view.server";
import { savedAtWords } from "./saved-at.server";
import { lastDay, type StaffWords, staffWords } from "./words.server";

/**
 * A review on screen. While names are hidden nothing that tells who the applicant is can be in here: it is made of what
 * the domain lets through, and this goes to the browser as it is.
 * @param typed what was typed and not stored, shown instead of what is
 */
export async function reviewView(viewer: Viewer, language: Language, id: string, typed: TypedReview | null) {
  const t = staffWords(language);
  const review = await getReview(viewer, { id });
  const { toWrite } = review;
  const state = stateOf(review);
  const mayGiveBack = state === "open" || state === "keptApart";
  const writing = mayGiveBack ? typed : null;
  return {
    id,
    state,
    mayGiveBack,
    reference: review.reference,
    self: paths.staffReview(language, id),
    draftAddress: state === "open" ? paths.staffReviewDraft(language, id) : null,
    form: state === "open" ? "review-form" : undefined,
    version: review.version,
    saved: review.savedAt && state === "open" ? savedAtWords(review.savedAt, language) : null,
    cohort: textIn(review.cohort.name, language),
    stage: t("staff:reviews.stage", {
      stage: textIn(review.stage.name, language),
      date: lastDay(review.stage.endsAt),
    }),
    note: noteOf(t, language, review),
    namesHidden: review.rules.namesHidden,
    queue: reviewQueue(t, language, review.queue, { current: id, stageId: review.stage.id }),
    applicant: toWrite?.applicant ? recordName(toWrite.applicant) : null,
    answers: toWrite && reviewAnswers(t, language, toWrite, review.criteria),
    verified: toWrite ? verifiedLines(t, language, toWrite) : [],
    rubric: toWrite && rubricOf(t, language, review, toWrite, writing),
    reason: writing?.reason ?? "",
    /** The form that gives it back, where one was being written. */
    open: writing?.intent === "decline" || writing?.intent === "abstain" ? writing.intent : undefined,
    others: othersView(language, review),
  };
}

export type ReviewPage = Awaited<ReturnType<typeof reviewView>>;
export type RubricView = NonNullable<ReviewPage["rubric"]>;

type State = "open" | "keptApart" | "closed" | "submitted" | "declined" | "abstained";

function stateOf({ state, open, keptApart }: ReviewView): State {
  if (keptApart) return "keptApart";
  if (open) return "open";
  if (isHandedIn(state)) return "submitted";
  if (isGivenBack(state)) return state === "declined" ? "declined" : "abstained";
  return "closed";
}

function noteOf(t: StaffWords, language: Language, review: ReviewView): string | null {
  const state = stateOf(review);
  if (state === "submitted" && review.submittedAt) {
    return t("staff:reviews.submittedOn", { date: formatDateTime(review.submittedAt, language) });
  }
  if (state === "declined" || state === "abstained") return t(`staff:reviews.given.${state}`);
  if (state === "keptApart") return t("staff:reviews.keptApart");
  return state === "closed" ? t("staff:reviews.closed") : null;
}

function verifiedLines(t: StaffWords, language: Language, { verified, answers }: ReviewToWrite) {
  const labels = new Map(answers.map(({ question }) => [`document.${question.key}`, textIn(question.label, language)]));
  return verified.map(({ key, met, note }) => ({
    key,
    name: labels.get(key) ?? t(key === "languages" ? "staff:condition.languages" : "staff:condition.education"),
    met,
    word: t(met ? "staff:reviews.met.yes" : "staff:reviews.met.no"),
    note: note ?? null,
  }));
}

function rubricOf(
  t: StaffWords,
  language: Language,
  review: ReviewView,
  { systemScores }: ReviewToWrite,
  typed: TypedReview | null,
) {
  const scores = typed?.scores ?? review.scores;
  const wordOf = new Map(review.levelWords.map(({ score, name }) => [score, textIn(name, language)]));
  return {
    criteria: review.criteria.map(({ key, name, guidance, weight }) => ({
      key,
      name: textIn(name, language),
      guidance: guidance ? textIn(guidance, language) : null,
      weight,
      weightText: t("staff:reviews.weight", { weight: formatNumber(weight, language) }),
      score: scores[key] ?? null,
    })),
    levels: SCORES.map((score) => wordOf.get(score) ?? null),
    scale: [0, 3, 5].flatMap((score) => {
      const word = wordOf.get(score);
      return word ? [t("staff:reviews.scoreWord", { score, word })] : [];
    }),
    system: review.stageCriteria
      .filter(({ source }) => source !== "reviewer")
      .map(({ key, name, weight }) => ({
        key,
        name: textIn(name, language),
        weight,
        score: systemScores[key] ?? null,
        text:
          systemScores[key] === undefined ? t("staff:reviews.systemNone") : formatNumber(systemScores[key], language),
      })),
    decimalMark: formatNumber(0.5, language).slice(1, 2),
    total: review.total === null ? null : formatNumber(review.total, language),
    confidence: typed ? typed.confidence : review.confidence,
    confidences: CONFIDENCES.map((level) => ({ value: String(level), label: t(`staff:reviews.sure.${level}`) })),
    comment: typed?.comment ?? review.comment ?? "",
    advice: typed?.advice ?? review.advice ?? "",
    scoresSeen: review.rules.scoresSeen,
  };
}

function othersView(language: Language, { toWrite, criteria }: ReviewView) {
  const others = toWrite?.others ?? null;
  return (
    others?.map(({ scores, total, comment }, at) => ({
      number: at + 1,
      total: formatNumber(total, language),
      scores: criteria.map(({ key, name }) => ({
        key,
        name: textIn(name, language),
        score: scores[key] === undefined ? null : String(scores[key]),
      })),
      comment,
    })) ?? null
  );
}
