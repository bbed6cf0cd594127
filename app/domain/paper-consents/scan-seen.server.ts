import type { Tx } from "~/platform/db.server";

/** Whether somebody has opened a scan: the audit trail says so, and nothing else. */
export async function hasSeenScan(tx: Tx, personId: string, paperId: string): Promise<boolean> {
  const lines = await tx.auditEntry.count({
    where: { action: "read_paper_scan", entity: "paper_consent", entityId: paperId, actorPersonId: personId },
  });
  return lines > 0;
}
