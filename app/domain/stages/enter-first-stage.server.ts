import type { Tx } from "~/platform/db.server";
import { moveToStage } from "./move-to-stage.server";

/** A submitted application enters the first stage of its cohort's selection, where it has one. */
export async function enterFirstStage(
  tx: Tx,
  now: Date,
  { id, cohortId }: { id: string; cohortId: string },
): Promise<void> {
  const first = await tx.cohortStage.findFirst({
    where: { cohortId },
    orderBy: { position: "asc" },
    select: { key: true },
  });
  if (first) await moveToStage(tx, now, { applicationId: id, cohortId, stageKey: first.key, cause: "verb" });
}
