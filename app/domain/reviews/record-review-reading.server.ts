import { recordReadingOnce } from "~/domain/audit/record-reading-once.server";
import type { Viewer } from "~/domain/people/viewer";
import type { Tx } from "~/platform/db.server";

/** Writes that a reviewer read what they judge. */
export function recordReviewReading(tx: Tx, now: Date, viewer: Viewer, reviewId: string): Promise<void> {
  return recordReadingOnce(tx, now, viewer, { action: "read_review", entity: "review", entityId: reviewId });
}
