import type { Viewer } from "~/domain/people/viewer";
import { isUuid } from "~/domain/uuid";
import { asViewer } from "~/platform/db.server";

/** Whether a review was the viewer's and was taken back, because its application ended or somebody else was given it. */
export function wasTakenBack(viewer: Viewer, { id }: { id: string }): Promise<boolean> {
  return asViewer(viewer, async (tx) => {
    const where = { id, reviewerId: viewer.personId, state: "taken_back" as const };
    return isUuid(id) && (await tx.review.count({ where })) > 0;
  });
}
