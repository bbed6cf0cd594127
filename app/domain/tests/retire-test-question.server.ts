import { recordAudit } from "~/domain/audit/record-audit.server";
import { NotFound } from "~/domain/errors";
import type { Viewer } from "~/domain/people/viewer";
import { asViewer } from "~/platform/db.server";
import { loadWrittenBank } from "./load-written-bank.server";

/** Takes a question out of use, or back into it: papers drawn from now on are without it. @throws {NotFound} */
export function retireTestQuestion(
  viewer: Viewer,
  input: { programmeCode: string; key: string; retired: boolean },
): Promise<void> {
  return asViewer(viewer, async (tx, now) => {
    const { id: programmeId } = await loadWrittenBank(tx, viewer, input.programmeCode, { keep: true });
    const row = await tx.testQuestion.findUnique({
      where: { programmeId_key: { programmeId, key: input.key } },
      select: { id: true, retiredAt: true },
    });
    if (!row) throw new NotFound();
    if (input.retired === (row.retiredAt !== null)) return;
    await tx.testQuestion.update({
      where: { id: row.id },
      data: { retiredAt: input.retired ? now : null },
      select: { id: true },
    });
    await recordAudit(tx, now, {
      actor: "person",
      actorPersonId: viewer.personId,
      action: input.retired ? "retire_test_question" : "restore_test_question",
      entity: "test_question",
      entityId: row.id,
      fields: ["retiredAt"],
    });
  });
}
