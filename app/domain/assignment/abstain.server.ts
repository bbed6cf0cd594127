import type { Viewer } from "~/domain/people/viewer";
import { asViewer } from "~/platform/db.server";
import { endReview, requireReason } from "./end-review.server";
import { loadOwnOpenReview } from "./load-own-open-review.server";
import { replaceReviewer } from "./replace-reviewer.server";

/**
 * A reviewer does not judge this application, with a reason; somebody else is asked at once where that is possible.
 * @throws {RuleBroken} without a reason @throws {NotFound} @throws {Conflict}
 */
export function abstain(viewer: Viewer, input: { id: string; reason: string }): Promise<{ replaced: boolean }> {
  return asViewer(viewer, async (tx, now) => {
    const reason = requireReason(input.reason);
    const review = await loadOwnOpenReview(tx, viewer, input.id);
    await endReview(tx, now, { review, from: ["assigned"], to: "abstained", reason, actorPersonId: viewer.personId });
    return { replaced: await replaceReviewer(tx, now, review) };
  });
}
