import { Conflict, NotFound } from "~/domain/errors";
import type { Viewer } from "~/domain/people/viewer";
import { isWaiting } from "~/domain/reviews/review";
import { isUuid } from "~/domain/uuid";
import type { Tx } from "~/platform/db.server";

/**
 * A review that waits for the viewer, with its application kept to this transaction.
 * @throws {NotFound} for anybody else's and for one that was taken back @throws {Conflict} when it does not wait any more
 */
export async function loadOwnOpenReview(tx: Tx, viewer: Viewer, id: string) {
  const where = { id, reviewerId: viewer.personId, state: { not: "taken_back" as const } };
  const own = isUuid(id) ? await tx.review.findFirst({ where, select: { applicationId: true } }) : null;
  if (!own) throw new NotFound();
  await tx.$queryRaw`select id from application where id = ${own.applicationId}::uuid for update`;
  const review = await tx.review.findFirst({
    where,
    select: { id: true, state: true, purpose: true, stageId: true, applicationId: true },
  });
  if (!review || !isWaiting(review.state)) throw new Conflict();
  return review;
}
