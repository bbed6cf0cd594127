import { recordAudit } from "~/domain/audit/record-audit.server";
import { Conflict, NotFound, RuleBroken } from "~/domain/errors";
import type { Viewer } from "~/domain/people/viewer";
import { asViewer } from "~/platform/db.server";
import { loadWrittenBank } from "./load-written-bank.server";
import { enteredQuestion, type QuestionInput } from "./question-input";

/**
 * Writes a question anew; papers that were drawn keep it as it was.
 * @throws {RuleBroken} with the field of each reason @throws {Conflict} when somebody wrote it since @throws {NotFound}
 */
export function editTestQuestion(
  viewer: Viewer,
  input: QuestionInput & { programmeCode: string; key: string; version: number },
): Promise<void> {
  return asViewer(viewer, async (tx, now) => {
    const { id: programmeId } = await loadWrittenBank(tx, viewer, input.programmeCode, { keep: true });
    const row = await tx.testQuestion.findUnique({
      where: { programmeId_key: { programmeId, key: input.key } },
      select: { id: true, version: true },
    });
    if (!row) throw new NotFound();
    const { question, blockers } = enteredQuestion(input);
    if (!question) throw new RuleBroken(blockers);
    if (row.version !== input.version) throw new Conflict("test_question");
    await tx.testQuestion.update({
      where: { id: row.id },
      data: { ...question, version: { increment: 1 } },
      select: { id: true },
    });
    await recordAudit(tx, now, {
      actor: "person",
      actorPersonId: viewer.personId,
      action: "edit_test_question",
      entity: "test_question",
      entityId: row.id,
      fields: ["text", "options", "correct"],
    });
  });
}
