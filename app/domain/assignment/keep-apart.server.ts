import type { Tx } from "~/platform/db.server";

type Declared = { reviewerId: string; applicationId: string; reason: string; declaredById: string };

/** Keeps a declared conflict of interest; one that was declared already stays as it was said first. */
export async function keepApart(tx: Tx, now: Date, declared: Declared): Promise<void> {
  await tx.conflictOfInterest.createMany({ data: { ...declared, declaredAt: now }, skipDuplicates: true });
}
