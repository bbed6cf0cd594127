import { recordAudit } from "~/domain/audit/record-audit.server";
import { recomputeStageScore } from "~/domain/scores/recompute-stage-score.server";
import type { TestResultSource } from "~/generated/prisma/enums";
import type { Tx } from "~/platform/db.server";

type Written = {
  stageId: string;
  applicationId: string;
  /** 0 to 100 with three decimals. */
  percent: number;
  source: TestResultSource;
  recordedById: string | null;
  /** Needed where it takes the place of an earlier one. */
  reason: string | null;
};

/** Records a result in place of the one before, and brings the scores above it up to date. The application's row is locked. */
export async function writeResult(tx: Tx, now: Date, result: Written): Promise<void> {
  const { stageId, applicationId, recordedById, reason } = result;
  const { count } = await tx.testResult.updateMany({
    where: { stageId, applicationId, supersededAt: null },
    data: { supersededAt: now },
  });
  const { id } = await tx.testResult.create({ data: { ...result, recordedAt: now }, select: { id: true } });
  await recordAudit(tx, now, {
    actor: recordedById === null ? "system" : "person",
    actorPersonId: recordedById,
    action: count > 0 ? "correct_test_result" : "record_test_result",
    entity: "test_result",
    entityId: id,
    fields: ["percent"],
    ...(reason !== null && { reason }),
  });
  await recomputeStageScore(tx, now, { stageId, applicationId });
}
