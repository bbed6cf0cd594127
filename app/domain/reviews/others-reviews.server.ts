import { actAsPortal, type Tx } from "~/platform/db.server";
import { type OwnReview, scoresSchema } from "./load-own-review.server";
import { seesOthers } from "./review";

/** Another reviewer's view, without who they are. */
export type OthersReview = { scores: Record<string, number>; total: number; comment: string | null };

/**
 * What the other reviewers gave, when the stage's rule lets this one see it: never, once their own is handed in, or
 * always. Until then not even their number is told, and never why a review was asked for: a third one is asked for
 * because the others are apart. They come in the order of their scores, so that their order tells nothing else.
 */
export async function othersReviews(
  tx: Tx,
  own: Pick<OwnReview, "id" | "applicationId" | "state" | "rules"> & { stage: { id: string } },
): Promise<OthersReview[] | null> {
  if (!seesOthers(own.rules, own.state)) return null;
  const rows = await actAsPortal(tx, "read_other_reviews", () =>
    tx.review.findMany({
      where: { stageId: own.stage.id, applicationId: own.applicationId, state: "submitted", id: { not: own.id } },
      select: { scores: true, total: true, comment: true },
      orderBy: [{ total: "desc" }, { id: "asc" }],
    }),
  );
  return rows.map(({ scores, total, comment }) => ({
    scores: scoresSchema.parse(scores),
    total: Number(total ?? 0),
    comment,
  }));
}
