import type { Viewer } from "~/domain/people/viewer";
import { isUuid } from "~/domain/uuid";
import { asViewer } from "~/platform/db.server";
import { findAssignedStage } from "./assigned-stage.server";

/** The most reviews that are offered at once to be given to somebody else. */
const MOST_LISTED = 200;

/** A reviewer's reviews of a stage that wait for them, the oldest first. Empty for somebody who has none. @throws {NotFound} */
export function listOpenReviews(
  viewer: Viewer,
  at: { code: string; stageKey: string; reviewerId: string },
): Promise<{ id: string; reference: string; assignedAt: Date }[]> {
  return asViewer(viewer, async (tx) => {
    const stage = await findAssignedStage(tx, viewer, at);
    if (!isUuid(at.reviewerId)) return [];
    const rows = await tx.review.findMany({
      where: { stageId: stage.id, reviewerId: at.reviewerId, state: "assigned" },
      select: { id: true, assignedAt: true, application: { select: { reference: true } } },
      orderBy: [{ assignedAt: "asc" }, { id: "asc" }],
      take: MOST_LISTED,
    });
    return rows.map(({ application, ...review }) => ({ ...review, reference: application.reference }));
  });
}
