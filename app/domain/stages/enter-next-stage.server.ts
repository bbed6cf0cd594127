import type { Tx } from "~/platform/db.server";
import { moveToStage } from "./move-to-stage.server";
import { stageAfter, stageAfterCheck } from "./next-stage";

type Entering = {
  application: { id: string; cohortId: string };
  /** Passed the initial check, or let through by a packet to the stage after its own. */
  after: "check" | "own";
};

/** Moves an application on because of what was decided about it; where there is no further stage, it stays. */
export async function enterNextStage(tx: Tx, now: Date, { application, after }: Entering): Promise<void> {
  const { id, cohortId } = application;
  const stages = await tx.cohortStage.findMany({
    where: { cohortId },
    orderBy: { position: "asc" },
    select: { key: true, kind: true },
  });
  const own = await tx.application.findUniqueOrThrow({ where: { id }, select: { stageKey: true } });
  const next = after === "check" ? stageAfterCheck(stages) : stageAfter(stages, own.stageKey);
  if (next) await moveToStage(tx, now, { applicationId: id, cohortId, stageKey: next.key, cause: "verb" });
}
