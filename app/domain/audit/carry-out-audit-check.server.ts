import { asSystem } from "~/platform/db.server";
import { log } from "~/platform/log.server";
import { chainAudit } from "./chain-audit.server";
import { verifyChain } from "./verify-chain.server";

/**
 * Chains what waits and verifies the whole audit trail, noting how far it has come. Begun anew after a crash: it only
 * reads. A fault is told in the log as well, where whoever watches the portal sees it.
 */
export async function carryOutAuditCheck(id: string): Promise<void> {
  await chainAudit();
  const total = await asSystem("check_audit", (tx) => tx.auditLink.count());
  const note = (data: { checked: number; total?: number }) =>
    asSystem("check_audit", async (tx) => {
      await tx.auditCheck.updateMany({ where: { id, finishedAt: null }, data });
    });
  await note({ checked: 0, total });
  const { checked, head, fault, unchained } = await verifyChain((sound) => note({ checked: sound }));
  if (fault) log.error({ fault, checked }, "the audit trail is not as it was written");
  await asSystem("check_audit", async (tx, now) => {
    await tx.auditCheck.updateMany({
      where: { id, finishedAt: null },
      data: { checked, head, fault: fault ?? undefined, unchained: unchained.count, finishedAt: now },
    });
  });
}
