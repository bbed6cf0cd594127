import { recordAudit } from "~/domain/audit/record-audit.server";
import type { Tx } from "~/platform/db.server";
import { markPaper } from "./mark-paper";
import type { Paper } from "./paper";
import type { PaperAnswers } from "./paper-answers";
import { writeResult } from "./write-result.server";

type Finished = {
  sitting: { id: string; stageId: string; applicationId: string; paper: Paper; answers: PaperAnswers };
  finishedAt: Date;
  /** Who handed it in; null: the clock closed it. */
  by: string | null;
};

/** Ends a sitting and records what it gives. The caller has locked the application, and found the sitting open. */
export async function finishSitting(tx: Tx, now: Date, { sitting, finishedAt, by }: Finished): Promise<void> {
  const { id, stageId, applicationId, paper, answers } = sitting;
  await tx.testSitting.update({ where: { id }, data: { finishedAt }, select: { id: true } });
  await recordAudit(tx, now, {
    actor: by === null ? "system" : "person",
    actorPersonId: by,
    action: by === null ? "close_test" : "hand_in_test",
    entity: "test_sitting",
    entityId: id,
  });
  const { percent } = markPaper(paper, answers);
  await writeResult(tx, now, { stageId, applicationId, percent, source: "online", recordedById: null, reason: null });
}
