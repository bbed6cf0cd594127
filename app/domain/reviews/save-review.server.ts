import type { Viewer } from "~/domain/people/viewer";
import { asViewer } from "~/platform/db.server";
import { loadOwnReview } from "./load-own-review.server";
import { type ReviewInput, writtenReview } from "./review-input";
import { requireOpen, writeReview } from "./write-review.server";

/**
 * Keeps an unfinished review as far as it is written. It counts for nothing until it is handed in.
 * @throws {NotFound} for anyone else's @throws {Conflict} when it was saved elsewhere since `version`, or is handed in
 * @throws {RuleBroken} when its time is over or something cannot be stored
 */
export function saveReview(
  viewer: Viewer,
  input: { id: string; version: number } & ReviewInput,
): Promise<{ version: number; savedAt: Date }> {
  return asViewer(viewer, async (tx, now) => {
    const review = await loadOwnReview(tx, viewer, input.id);
    requireOpen(review);
    const version = await writeReview(tx, now, review, input.version, writtenReview(review.criteria, input));
    return { version, savedAt: now };
  });
}
