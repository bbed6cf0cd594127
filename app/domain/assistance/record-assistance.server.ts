import type { AuditAction } from "~/domain/audit/audit-actions";
import { recordAudit } from "~/domain/audit/record-audit.server";
import type { Tx } from "~/platform/db.server";

type Act = {
  applicationId: string;
  /** Who did it: the operator, or the person themselves by their link. */
  byId: string;
  action: Extract<AuditAction, `assist_${string}`>;
  fields?: string[];
  reason?: string;
};

/** A line of the audit trail about the help with an application. */
export function recordAssistance(tx: Tx, now: Date, { applicationId, byId, ...act }: Act): Promise<void> {
  return recordAudit(tx, now, {
    ...{ actor: "person", actorPersonId: byId, entity: "application", entityId: applicationId },
    ...act,
  });
}
