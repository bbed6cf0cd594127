import { recordAudit } from "~/domain/audit/record-audit.server";
import type { Tx } from "~/platform/db.server";

/**
 * The reviews of an application that has ended are no longer waited for; what was handed in stays. Without a reason, so
 * that they may be given again should the application be reconsidered.
 */
export async function takeBackReviews(tx: Tx, now: Date, { applicationId }: { applicationId: string }): Promise<void> {
  const { count } = await tx.review.updateMany({
    where: { applicationId, state: "assigned" },
    data: { state: "taken_back", endedAt: now, version: { increment: 1 } },
  });
  if (count === 0) return;
  await recordAudit(tx, now, {
    actor: "system",
    actorPersonId: null,
    action: "take_back_reviews",
    entity: "application",
    entityId: applicationId,
  });
}
