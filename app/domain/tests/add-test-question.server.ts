import { recordAudit } from "~/domain/audit/record-audit.server";
import { RuleBroken } from "~/domain/errors";
import type { Viewer } from "~/domain/people/viewer";
import { asViewer } from "~/platform/db.server";
import { loadWrittenBank } from "./load-written-bank.server";
import { enteredQuestion, type QuestionInput } from "./question-input";

/** Adds a question to a programme's bank. @throws {RuleBroken} with the field of each reason @throws {NotFound} */
export function addTestQuestion(
  viewer: Viewer,
  input: QuestionInput & { programmeCode: string },
): Promise<{ key: string }> {
  return asViewer(viewer, async (tx, now) => {
    const { id: programmeId } = await loadWrittenBank(tx, viewer, input.programmeCode, { keep: true });
    const { question, blockers } = enteredQuestion(input);
    if (!question) throw new RuleBroken(blockers);
    // Questions are retired, never deleted: their number never gives a key twice.
    const key = `question${(await tx.testQuestion.count({ where: { programmeId } })) + 1}`;
    const row = await tx.testQuestion.create({
      data: { ...question, programmeId, key, createdAt: now, createdById: viewer.personId },
      select: { id: true },
    });
    await recordAudit(tx, now, {
      actor: "person",
      actorPersonId: viewer.personId,
      action: "add_test_question",
      entity: "test_question",
      entityId: row.id,
    });
    return { key };
  });
}
