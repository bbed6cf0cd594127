import { conflictsOf } from "~/domain/assignment/conflicts-of.server";
import type { Viewer } from "~/domain/people/viewer";
import type { Tx } from "~/platform/db.server";
import type { OwnReview } from "./load-own-review.server";

/**
 * Whether the facts as they stand now keep the reviewer from judging this application: a conflict may come to be after
 * the assignment. Which one it is stays here: "the same family name" would tell a blind reviewer whose application it is.
 */
export async function keptApart(
  tx: Tx,
  now: Date,
  viewer: Viewer,
  { applicationId }: Pick<OwnReview, "applicationId">,
): Promise<boolean> {
  const between = { reviewerIds: [viewer.personId], applicationIds: [applicationId] };
  return (await conflictsOf(tx, now, between)).length > 0;
}
