import { Conflict, RuleBroken } from "~/domain/errors";
import type { Prisma } from "~/generated/prisma/client";
import type { Tx } from "~/platform/db.server";
import type { OwnReview } from "./load-own-review.server";
import type { WrittenReview } from "./review-input";

/** @throws {Conflict} for one handed in or given back already @throws {RuleBroken} when its time is over */
export function requireOpen(review: Pick<OwnReview, "open" | "state">): void {
  if (review.open) return;
  if (review.state !== "assigned") throw new Conflict(review.state);
  throw new RuleBroken([{ key: "review.closed" }]);
}

/**
 * Stores a review where it still is in the version it was written from.
 * @returns the next version @throws {Conflict} when it was written elsewhere since; nothing is overwritten
 */
export async function writeReview(
  tx: Tx,
  now: Date,
  review: Pick<OwnReview, "id">,
  version: number,
  data: WrittenReview & Pick<Prisma.ReviewUncheckedUpdateManyInput, "state" | "total" | "submittedAt">,
): Promise<number> {
  const { count } = await tx.review.updateMany({
    where: { id: review.id, state: "assigned", version },
    data: { ...data, version: { increment: 1 }, savedAt: now },
  });
  if (count === 0) throw new Conflict("review");
  return version + 1;
}
