import type { Tx } from "~/platform/db.server";
import { lockPlan } from "./lock-plan.server";

/**
 * Locks the plan a call opened with, where the clock has not done so yet: whoever corrects something first keeps what
 * it was. Processes wait for each other at the cohort's row. @returns 1 when it was locked now, else null
 */
export async function lockFirstPlan(tx: Tx, now: Date, cohortId: string): Promise<number | null> {
  await tx.$queryRaw`select id from cohort where id = ${cohortId}::uuid for no key update`;
  const known = await tx.selectionPlan.count({ where: { cohortId } });
  return known > 0 ? null : lockPlan(tx, now, { cohortId, personId: null, reason: null });
}
