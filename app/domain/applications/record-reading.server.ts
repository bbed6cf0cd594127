import { recordReadingOnce } from "~/domain/audit/record-reading-once.server";
import type { Viewer } from "~/domain/people/viewer";
import type { Tx } from "~/platform/db.server";

/** What of an application stands behind the policy: every reading by staff is on the audit trail. */
export const SENSITIVE_FIELDS = ["birthDate", "fin", "phone", "email"];

/** Writes that a member of staff read an application's sensitive fields. */
export function recordReading(tx: Tx, now: Date, viewer: Viewer, applicationId: string): Promise<void> {
  const act = { action: "read_application", entity: "application", entityId: applicationId } as const;
  return recordReadingOnce(tx, now, viewer, { ...act, fields: SENSITIVE_FIELDS });
}
