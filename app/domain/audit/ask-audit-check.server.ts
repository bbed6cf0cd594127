import { NotAllowed } from "~/domain/errors";
import { canReadAudit } from "~/domain/people/policy";
import type { Viewer } from "~/domain/people/viewer";
import { readSetting } from "~/domain/settings/read-setting.server";
import { asSystem, asViewer, type Tx } from "~/platform/db.server";
import { enqueueJob } from "~/platform/jobs.server";
import { CHECK_AUDIT } from "./audit-check-job";
import { recordAudit } from "./record-audit.server";

/** Has the whole audit trail verified by a job; while a verification is under way, that one. @throws {NotAllowed} */
export function askAuditCheck(viewer: Viewer): Promise<void> {
  return asViewer(viewer, async (tx, now) => {
    if (!canReadAudit(viewer)) throw new NotAllowed(false);
    const id = await begin(tx, now, viewer.personId);
    if (id === null) return;
    await recordAudit(tx, now, {
      actor: "person",
      actorPersonId: viewer.personId,
      action: "check_audit",
      entity: "audit_check",
      entityId: id,
    });
  });
}

/** Begins a verification when the last one began too long ago; the clock asks each minute. */
export function askDueAuditCheck(): Promise<void> {
  return asSystem("check_audit", async (tx, now) => {
    const hours = await readSetting(tx, now, "audit.checkEveryHours");
    const since = new Date(now.getTime() - hours * 3_600_000);
    const lately = await tx.auditCheck.findFirst({ where: { askedAt: { gt: since } }, select: { id: true } });
    if (!lately) await begin(tx, now, null);
  });
}

/** @returns null where one is under way already: two presses are one verification */
async function begin(tx: Tx, now: Date, askedById: string | null): Promise<string | null> {
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtext('audit_check'))`;
  const running = await tx.auditCheck.findFirst({ where: { finishedAt: null }, select: { id: true } });
  if (running) return null;
  const { id } = await tx.auditCheck.create({ data: { askedById, askedAt: now }, select: { id: true } });
  await enqueueJob(tx, CHECK_AUDIT, { checkId: id }, { key: `${CHECK_AUDIT}:${id}` });
  return id;
}
