import { type Language, textIn } from "~/domain/languages";
import type { Viewer } from "~/domain/people/viewer";
import { listMyReviews, type MyReviews, QUEUE_PAGE, type ReviewedStage } from "~/domain/reviews/list-my-reviews.server";
import { paths } from "~/paths";
import { reviewQueue } from "./review-queue-view.server";
import { lastDay, type StaffWords, staffWords } from "./words.server";

export type ReviewStageView = {
  stageId: string;
  name: string;
  stage: string;
  done: number;
  total: number;
  progress: string;
  href: string;
  /** The review to go on with; null when all are done. */
  nextHref: string | null;
  current: boolean;
};

/** The reviewer's queue on screen. */
export async function myReviewsView(
  viewer: Viewer,
  language: Language,
  asked: { stage: string | null; from: string | null },
) {
  const t = staffWords(language);
  const { stages, shown } = await listMyReviews(viewer, asked);
  return {
    title: t("staff:reviews.title"),
    stages: stages.map((stage) => stageView(t, language, stage, shown?.stageId)),
    shown: shown && shownView(t, language, stages, shown),
  };
}

function stageView(t: StaffWords, language: Language, of: ReviewedStage, shown?: string): ReviewStageView {
  const total = of.done + of.open;
  return {
    stageId: of.stageId,
    name: textIn(of.cohortName, language),
    stage: t("staff:reviews.stage", { stage: textIn(of.stageName, language), date: lastDay(of.endsAt) }),
    done: of.done,
    total,
    progress: t("staff:reviews.progress", { done: of.done, total }),
    href: paths.staffReviews(language, { stage: of.stageId }),
    nextHref: of.nextId && paths.staffReview(language, of.nextId),
    current: of.stageId === shown,
  };
}

function shownView(t: StaffWords, language: Language, stages: ReviewedStage[], shown: NonNullable<MyReviews["shown"]>) {
  const { stageId, from } = shown;
  const of = stages.find((stage) => stage.stageId === stageId);
  const { rows, count } = reviewQueue(t, language, shown, { current: null, stageId });
  const to = from + rows.length - 1;
  const hrefFrom = (place: number) => paths.staffReviews(language, { stage: stageId, from: String(place) });
  return {
    title: of ? `${textIn(of.cohortName, language)}: ${textIn(of.stageName, language)}` : "",
    allDone: shown.open === 0 && shown.done > 0,
    rows,
    pages: {
      position: rows.length < count ? t("staff:reviews.position", { from, to, count }) : undefined,
      previousHref: from > 1 ? hrefFrom(Math.max(1, from - QUEUE_PAGE)) : undefined,
      nextHref: rows.length > 0 && to < count ? hrefFrom(to + 1) : undefined,
    },
  };
}
