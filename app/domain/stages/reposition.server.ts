import type { Tx } from "~/platform/db.server";

/** Puts the stages of a cohort in this order, from 1. No two may have one position at any moment, so they step aside first. */
export async function reposition(tx: Tx, ids: readonly string[]): Promise<void> {
  await tx.cohortStage.updateMany({ where: { id: { in: [...ids] } }, data: { position: { increment: 1000 } } });
  for (const [at, id] of ids.entries()) {
    await tx.cohortStage.update({ where: { id }, data: { position: at + 1 }, select: { id: true } });
  }
}
