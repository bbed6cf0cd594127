import type { Tx } from "~/platform/db.server";
import { referenceOf } from "./reference";

/** The next reference of the cohort. It waits for the one before it; a number lost with its transaction stays a gap. */
export async function nextReference(tx: Tx, cohort: { id: string; code: string }): Promise<string> {
  const counter = await tx.referenceCounter.upsert({
    where: { cohortId: cohort.id },
    create: { cohortId: cohort.id, last: 1 },
    update: { last: { increment: 1 } },
    select: { last: true },
  });
  return referenceOf(cohort.code, counter.last);
}
