import { recordAudit } from "~/domain/audit/record-audit.server";
import { Conflict, RuleBroken } from "~/domain/errors";
import { MOST_REASON } from "~/domain/reviews/review";
import type { ReviewState } from "~/generated/prisma/enums";
import type { Tx } from "~/platform/db.server";

type Ending = {
  review: { id: string };
  /** The states it may be in; others mean that somebody was faster. */
  from: ReviewState[];
  to: "declined" | "abstained" | "taken_back";
  reason: string;
  actorPersonId: string;
};

const ACTIONS = { declined: "declare_conflict", abstained: "abstain", taken_back: "take_back_review" } as const;

/** Ends a review before it was handed in, or one that must not count. @throws {Conflict} when it stands elsewhere now */
export async function endReview(tx: Tx, now: Date, { review, from, to, reason, actorPersonId }: Ending): Promise<void> {
  const { count } = await tx.review.updateMany({
    where: { id: review.id, state: { in: from } },
    data: { state: to, endedAt: now, endReason: reason, version: { increment: 1 } },
  });
  if (count === 0) throw new Conflict();
  await recordAudit(tx, now, {
    actor: "person",
    actorPersonId,
    action: ACTIONS[to],
    entity: "review",
    entityId: review.id,
    fields: ["state"],
    reason,
  });
}

/** A reason as typed, without spaces around it. @throws {RuleBroken} when it is missing or too long */
export function requireReason(typed: string): string {
  const reason = typed.trim();
  if (reason === "") throw new RuleBroken([{ key: "assignment.reasonMissing", field: "reason" }]);
  if (reason.length > MOST_REASON) {
    throw new RuleBroken([{ key: "assignment.reasonTooLong", params: { most: MOST_REASON }, field: "reason" }]);
  }
  return reason;
}
