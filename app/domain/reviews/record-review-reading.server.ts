import { recordAudit } from "~/domain/audit/record-audit.server";
import type { Viewer } from "~/domain/people/viewer";
import type { Tx } from "~/platform/db.server";

const HOUR_MS = 60 * 60 * 1000;

/** Writes that a reviewer read what they judge; once an hour says enough. */
export async function recordReviewReading(tx: Tx, now: Date, viewer: Viewer, reviewId: string): Promise<void> {
  const act = { action: "read_review", entity: "review", entityId: reviewId };
  const lately = await tx.auditEntry.findFirst({
    where: { ...act, actorPersonId: viewer.personId, at: { gt: new Date(now.getTime() - HOUR_MS) } },
    select: { id: true },
  });
  if (lately) return;
  await recordAudit(tx, now, { ...act, actor: "person", actorPersonId: viewer.personId });
}
