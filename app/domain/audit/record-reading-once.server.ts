import type { Viewer } from "~/domain/people/viewer";
import type { Tx } from "~/platform/db.server";
import { type AuditedAct, recordAudit } from "./record-audit.server";

const HOUR_MS = 60 * 60 * 1000;

/** Writes that a viewer read something; the same reading once an hour says enough. */
export async function recordReadingOnce(
  tx: Tx,
  now: Date,
  viewer: Viewer,
  reading: Pick<AuditedAct, "action" | "entity" | "entityId" | "fields">,
): Promise<void> {
  const { action, entity, entityId } = reading;
  const lately = await tx.auditEntry.findFirst({
    where: { action, entity, entityId, actorPersonId: viewer.personId, at: { gt: new Date(now.getTime() - HOUR_MS) } },
    select: { id: true },
  });
  if (lately) return;
  await recordAudit(tx, now, { ...reading, actor: "person", actorPersonId: viewer.personId });
}
