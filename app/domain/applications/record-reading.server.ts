import { recordAudit } from "~/domain/audit/record-audit.server";
import type { Viewer } from "~/domain/people/viewer";
import type { Tx } from "~/platform/db.server";

const HOUR_MS = 60 * 60 * 1000;

/** What of an application stands behind the policy: every reading by staff is on the audit trail. */
export const SENSITIVE_FIELDS = ["birthDate", "fin", "phone", "email"];

/** Writes that a member of staff read an application's sensitive fields; once an hour says enough. */
export async function recordReading(tx: Tx, now: Date, viewer: Viewer, applicationId: string): Promise<void> {
  const act = { action: "read_application", entity: "application", entityId: applicationId };
  const lately = await tx.auditEntry.findFirst({
    where: { ...act, actorPersonId: viewer.personId, at: { gt: new Date(now.getTime() - HOUR_MS) } },
    select: { id: true },
  });
  if (lately) return;
  await recordAudit(tx, now, { ...act, actor: "person", actorPersonId: viewer.personId, fields: SENSITIVE_FIELDS });
}
