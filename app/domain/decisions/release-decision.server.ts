import { Conflict } from "~/domain/errors";
import { asSystem } from "~/platform/db.server";
import { carryOutDecision, type ReleaseMemory } from "./carry-out-decision.server";
import { type DecisionRow, takeDecision } from "./decision-row.server";
import { sealOfRow } from "./packet-seal.server";

/** Carries out one decision of a packet that is being released, or marks it skipped with the reason. */
export async function releaseDecision(id: string, memory?: ReleaseMemory): Promise<void> {
  try {
    await asSystem("release_packet", async (tx, now) => {
      // Only one process does a row; the others pass it by.
      const row = await takeDecision(tx, id);
      if (!row) return;
      const skipped = whyNot(row) ?? (await carryOutDecision(tx, now, row, memory));
      await tx.decision.updateMany({ where: { id }, data: skipped ? { skipped } : { releasedAt: now } });
    });
  } catch (error) {
    if (!(error instanceof Conflict)) throw error;
    // The transaction of a changed application was rolled back whole: the mark is written by itself.
    await asSystem("release_packet", (tx) =>
      tx.decision.updateMany({ where: { id, releasedAt: null }, data: { skipped: "changed" } }),
    );
  }
}

/** Why a row is passed by before anything is tried. */
function whyNot({ application, packet, ...row }: DecisionRow): string | null {
  if (application.status !== row.fromStatus) return "changed";
  const approved =
    packet.approvedSha256 === null || sealOfRow({ ...row, applicationId: application.id }) === row.approvedSha256;
  return approved ? null : "changed_since_approval";
}
