import { recordAudit } from "~/domain/audit/record-audit.server";
import type { Viewer } from "~/domain/people/viewer";
import { readSetting } from "~/domain/settings/read-setting.server";
import type { Tx } from "~/platform/db.server";

/** Notes that another account was shown to be the viewer's; it counts for half an hour, and replaces what was begun before. */
export async function keepProof(tx: Tx, now: Date, viewer: Viewer, otherPersonId: string): Promise<void> {
  const { personId } = viewer;
  await tx.accountMerge.deleteMany({ where: { personId, doneAt: null } });
  const minutes = await readSetting(tx, now, "merging.proofMinutes");
  const expiresAt = new Date(now.getTime() + minutes * 60_000);
  await tx.accountMerge.create({
    data: { personId, otherPersonId, askedAt: now, provedAt: now, expiresAt },
    select: { id: true },
  });
  await recordAudit(tx, now, {
    ...{ actor: "person", actorPersonId: personId, action: "prove_other_account" },
    ...{ entity: "person", entityId: otherPersonId },
  });
}
