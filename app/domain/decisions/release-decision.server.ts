import { Conflict } from "~/domain/errors";
import { asSystem } from "~/platform/db.server";
import { carryOutDecision, DECISION_ROW } from "./carry-out-decision.server";

/** Carries out one decision of a packet that is being released, or marks it skipped with the reason. */
export async function releaseDecision(id: string): Promise<void> {
  try {
    await asSystem("release_packet", async (tx, now) => {
      // Only one process does a row; the others pass it by.
      const [free] = await tx.$queryRaw<{ id: string }[]>`
        select id from decision where id = ${id}::uuid and released_at is null and skipped is null
        for update skip locked`;
      if (!free) return;
      const row = await tx.decision.findUniqueOrThrow({ where: { id }, select: DECISION_ROW });
      const skipped = await carryOutDecision(tx, now, row);
      await tx.decision.update({ where: { id }, data: skipped ? { skipped } : { releasedAt: now } });
    });
  } catch (error) {
    if (!(error instanceof Conflict)) throw error;
    // The transaction of a changed application was rolled back whole: the mark is written by itself.
    await asSystem("release_packet", (tx) =>
      tx.decision.updateMany({ where: { id, releasedAt: null }, data: { skipped: "changed" } }),
    );
  }
}
