import type { Language } from "~/domain/languages";
import { isGivenBack, isHandedIn } from "~/domain/reviews/review";
import type { Queue, QueueRow } from "~/domain/reviews/stage-queue.server";
import { paths } from "~/paths";
import { formatNumber } from "~/web/format.server";
import type { StaffWords } from "./words.server";

export type ReviewMarkName = "toDo" | "begun" | "done" | "closed" | "declined" | "abstained";

export type QueueRowView = {
  id: string;
  /** "000049": the number within the call. */
  short: string;
  reference: string;
  href: string;
  mark: ReviewMarkName;
  word: string;
  /** The reviewer's own total, or why there is none. */
  aside: string | null;
  current: boolean;
};

/** The part of a queue around a review, with the ways to its neighbours. */
export function reviewQueue(
  t: StaffWords,
  language: Language,
  queue: Queue,
  { current, stageId }: { current: string | null; stageId: string },
) {
  const at = queue.rows.findIndex(({ id }) => id === current);
  const hrefAt = (place: number) => {
    const row = at < 0 ? undefined : queue.rows[place];
    return row ? paths.staffReview(language, row.id) : null;
  };
  const total = queue.done + queue.open;
  return {
    rows: queue.rows.map((row): QueueRowView => {
      const mark = markOf(row);
      return {
        id: row.id,
        short: row.reference.split("-").at(-1) ?? row.reference,
        reference: row.reference,
        href: paths.staffReview(language, row.id),
        mark,
        word: t(`staff:reviews.mark.${mark}`),
        aside: row.total === null ? null : formatNumber(row.total, language),
        current: row.id === current,
      };
    }),
    done: queue.done,
    total,
    progress: t("staff:reviews.progress", { done: queue.done, total }),
    count: queue.count,
    previousHref: hrefAt(at - 1),
    nextHref: hrefAt(at + 1),
    allHref: paths.staffReviews(language, { stage: stageId }),
  };
}

export type ReviewQueueView = ReturnType<typeof reviewQueue>;

function markOf({ state, open, begun }: QueueRow): ReviewMarkName {
  if (isHandedIn(state)) return "done";
  if (isGivenBack(state)) return state === "declined" ? "declined" : "abstained";
  if (!open) return "closed";
  return begun ? "begun" : "toDo";
}
