import type { Tx } from "~/platform/db.server";
import type { AuditedAct } from "./record-audit.server";

/** Writes a line of the audit trail for each of many acts, in one statement. */
export async function recordAudits(tx: Tx, now: Date, acts: readonly AuditedAct[]): Promise<void> {
  await tx.auditEntry.createMany({ data: acts.map((act) => ({ ...act, fields: act.fields ?? [], at: now })) });
}
