import { NotAllowed } from "~/domain/errors";
import { canReadAudit } from "~/domain/people/policy";
import type { Viewer } from "~/domain/people/viewer";
import { asViewer } from "~/platform/db.server";
import { auditFaultSchema } from "./verify-chain.server";

const SHOWN = 10;

/** The latest verifications of the audit trail, the newest first. @throws {NotAllowed} */
export async function listAuditChecks(viewer: Viewer) {
  if (!canReadAudit(viewer)) throw new NotAllowed(false);
  const rows = await asViewer(viewer, (tx) =>
    tx.auditCheck.findMany({
      orderBy: [{ askedAt: "desc" }, { id: "desc" }],
      take: SHOWN,
      select: {
        ...{ id: true, askedAt: true, checked: true, total: true, head: true, fault: true },
        ...{ finishedAt: true, unchained: true, askedBy: { select: { user: { select: { name: true } } } } },
      },
    }),
  );
  return rows.map(({ askedBy, fault, ...row }) => ({
    ...row,
    askedBy: askedBy?.user?.name ?? null,
    fault: fault === null ? null : auditFaultSchema.parse(fault),
  }));
}
