import type { Viewer } from "~/domain/people/viewer";
import { asViewer } from "~/platform/db.server";
import { endReview, requireReason } from "./end-review.server";
import { keepApart } from "./keep-apart.server";
import { loadOwnOpenReview } from "./load-own-open-review.server";
import { replaceReviewer } from "./replace-reviewer.server";

/**
 * A reviewer says that they have a conflict of interest with an application they were given: they lose it, never get it
 * again in any stage, and somebody else is asked at once where that is possible.
 * @throws {RuleBroken} without a reason @throws {NotFound} @throws {Conflict}
 */
export function declareConflict(viewer: Viewer, input: { id: string; reason: string }): Promise<{ replaced: boolean }> {
  return asViewer(viewer, async (tx, now) => {
    const reason = requireReason(input.reason);
    const review = await loadOwnOpenReview(tx, viewer, input.id);
    const { personId } = viewer;
    await keepApart(tx, now, {
      reviewerId: personId,
      applicationId: review.applicationId,
      reason,
      declaredById: personId,
    });
    await endReview(tx, now, { review, from: ["assigned"], to: "declined", reason, actorPersonId: personId });
    return { replaced: await replaceReviewer(tx, now, review) };
  });
}
