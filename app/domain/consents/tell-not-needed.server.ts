import { GUARDIAN_LINK, guardianLinkOf } from "~/domain/guardians/find-guardian-link.server";
import type { Tx } from "~/platform/db.server";
import { tellGuardian } from "./tell-guardian.server";

/** Tells the guardians who were still asked that another one's word was enough; their links are about to die. */
export async function tellNotNeeded(tx: Tx, now: Date, applicationId: string): Promise<void> {
  const rows = await tx.guardianLink.findMany({
    where: { applicationId, purpose: "answer", usedAt: null, revokedAt: null },
    select: GUARDIAN_LINK,
  });
  for (const row of rows) await tellGuardian(tx, now, guardianLinkOf(row), "guardianNotNeeded", (about) => about);
}
