import { recordAudit } from "~/domain/audit/record-audit.server";
import { NotFound } from "~/domain/errors";
import { changeFiles, filesOfQuestion, takeOut } from "./answer-with-files.server";
import type { DraftOfFiles } from "./draft-of-files.server";
import { loadFileQuestion } from "./load-file-question.server";

export type FileToRemove = { reference: string; questionKey: string; fileId: string };

/** Takes a file out of an answer of a draft. @throws {NotFound} when it is not there @throws {RuleBroken} @throws {Conflict} */
export function takeFromAnswer(draft: DraftOfFiles, input: FileToRemove): Promise<{ version: number }> {
  return draft(async (tx, now, owner) => {
    const { application } = await loadFileQuestion(tx, now, owner, input);
    const version = await changeFiles(tx, now, application, input.questionKey, async () => {
      const present = await filesOfQuestion(tx, application.id, input.questionKey);
      const file = present.find(({ id }) => id === input.fileId);
      if (!file) throw new NotFound();
      await takeOut(tx, now, file);
    });
    await recordAudit(tx, now, {
      actor: "person",
      actorPersonId: owner.byId,
      action: "remove_file",
      entity: "stored_file",
      entityId: input.fileId,
      fields: [input.questionKey],
    });
    return { version };
  });
}
