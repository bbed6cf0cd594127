import { recordAudit } from "~/domain/audit/record-audit.server";
import type { Viewer } from "~/domain/people/viewer";
import type { Tx } from "~/platform/db.server";
import { CANDIDATE_ANSWERS, CANDIDATE_PROFILE } from "./candidate-fields";

const HOUR_MS = 60 * 60 * 1000;

/** Writes that a supervisor read about a person who is to come; once an hour says enough. */
export async function recordCandidateReading(tx: Tx, now: Date, viewer: Viewer, placementId: string): Promise<void> {
  const act = { action: "read_candidate", entity: "placement", entityId: placementId };
  const lately = await tx.auditEntry.findFirst({
    where: { ...act, actorPersonId: viewer.personId, at: { gt: new Date(now.getTime() - HOUR_MS) } },
    select: { id: true },
  });
  if (lately) return;
  const fields = [...CANDIDATE_PROFILE, ...CANDIDATE_ANSWERS];
  await recordAudit(tx, now, { ...act, actor: "person", actorPersonId: viewer.personId, fields });
}
