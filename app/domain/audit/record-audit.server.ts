import type { AuditActor } from "~/generated/prisma/enums";
import type { Tx } from "~/platform/db.server";
import type { AuditAction, Audited } from "./audit-actions";

export type AuditedAct = {
  actor: AuditActor;
  actorPersonId: string | null;
  /** What was done, in the words of the domain. */
  action: AuditAction;
  /** The table and row it was done to. */
  entity: Audited;
  entityId: string;
  /** Names of the fields that changed or were read; never their values. */
  fields?: string[];
  reason?: string;
};

/** Writes a line of the append-only audit trail in the transaction of what it tells of. */
export async function recordAudit(tx: Tx, now: Date, act: AuditedAct): Promise<void> {
  await tx.auditEntry.create({ data: { ...act, fields: act.fields ?? [], at: now }, select: { id: true } });
}
