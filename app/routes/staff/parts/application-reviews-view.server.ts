import { type Language, textIn } from "~/domain/languages";
import type { Viewer } from "~/domain/people/viewer";
import {
  getApplicationReviews,
  type ReviewOfApplication,
  type StageReviews,
} from "~/domain/reviews/get-application-reviews.server";
import { isHandedIn, isWaiting } from "~/domain/reviews/review";
import { formatNumber } from "~/web/format.server";
import type { ReviewMarkName } from "./review-queue-view.server";
import { dayOf, type StaffWords, staffWords } from "./words.server";

/** How an application was scored, in words: every stage, and each reviewer's part in it. */
export async function applicationReviewsView(viewer: Viewer, language: Language, reference: string) {
  const t = staffWords(language);
  const number = (value: number | null) => (value === null ? null : formatNumber(value, language));
  const { final, stages } = await getApplicationReviews(viewer, { reference });
  return {
    final: number(final),
    stages: stages.map((stage) => ({
      key: stage.stageId,
      name: textIn(stage.name, language),
      total: number(stage.score?.total ?? null),
      spread: spreadOf(t, language, stage),
      hidden: stage.hidden,
      reviews: stage.reviews.map((review) => reviewLine(t, language, stage, review)),
    })),
  };
}

export type ApplicationReviewsView = Awaited<ReturnType<typeof applicationReviewsView>>;

/** How far reviewers are apart; one alone is not apart from anybody. */
function spreadOf(t: StaffWords, language: Language, { score, reviews }: StageReviews): string | null {
  if (reviews.filter(({ state }) => isHandedIn(state)).length < 2) return null;
  if (!score || score.deviation === null || score.gap === null) return null;
  return t("staff:reviews.ofApplication.spread", {
    deviation: formatNumber(score.deviation, language),
    gap: formatNumber(score.gap, language),
  });
}

function reviewLine(t: StaffWords, language: Language, { criteria }: StageReviews, review: ReviewOfApplication) {
  const { confidence, purpose, submittedAt, endReason } = review;
  const mark = MARKS[review.state];
  const sure = ([1, 2, 3] as const).find((level) => level === confidence);
  return {
    id: review.id,
    reviewer: review.reviewer,
    purpose: purpose === "regular" ? null : t(`staff:reviews.ofApplication.${purpose}`),
    mark,
    word: review.state === "taken_back" ? t("staff:reviews.ofApplication.takenBack") : t(`staff:reviews.mark.${mark}`),
    on: submittedAt && dayOf(submittedAt),
    total: review.total === null ? null : formatNumber(review.total, language),
    confidence: sure ? t(`staff:reviews.sure.${sure}`) : null,
    reason:
      endReason && !isWaiting(review.state) ? t("staff:reviews.ofApplication.reason", { reason: endReason }) : null,
    scores: criteria.flatMap(({ key, name }) => {
      const score = review.scores[key];
      return score === undefined ? [] : [{ key, name: textIn(name, language), score: String(score) }];
    }),
    comment: review.comment,
    advice: review.advice,
  };
}

const MARKS: Record<ReviewOfApplication["state"], ReviewMarkName> = {
  assigned: "toDo",
  submitted: "done",
  declined: "declined",
  abstained: "abstained",
  taken_back: "closed",
};
