import type { Viewer } from "~/domain/people/viewer";
import { keepCriteriaOfReview } from "~/domain/stages/keep-criteria.server";
import { isUuid } from "~/domain/uuid";
import { asViewer } from "~/platform/db.server";
import { loadOwnReview } from "./load-own-review.server";
import { type ReviewInput, saysTheSame, writtenReview } from "./review-input";
import { requireOpen, writeReview } from "./write-review.server";

/**
 * Keeps an unfinished review as far as it is written. It counts for nothing until it is handed in. What says the same
 * as is stored has been saved, whatever version it was written from: its first answer may have been lost on the way.
 * @throws {NotFound} for anyone else's @throws {Conflict} when it was saved elsewhere since `version`, or is handed in
 * @throws {RuleBroken} when its time is over or something cannot be stored
 */
export function saveReview(
  viewer: Viewer,
  input: { id: string; version: number } & ReviewInput,
): Promise<{ version: number; savedAt: Date }> {
  return asViewer(viewer, async (tx, now) => {
    if (isUuid(input.id)) await keepCriteriaOfReview(tx, input.id);
    const review = await loadOwnReview(tx, viewer, input.id);
    requireOpen(review);
    const written = writtenReview(review.criteria, input);
    if (review.version !== input.version && saysTheSame(review, written)) {
      return { version: review.version, savedAt: review.savedAt ?? now };
    }
    const version = await writeReview(tx, now, review, input.version, written);
    return { version, savedAt: now };
  });
}
