import { recordAudit } from "~/domain/audit/record-audit.server";
import { NotFound } from "~/domain/errors";
import type { Viewer } from "~/domain/people/viewer";
import { asViewer } from "~/platform/db.server";
import { changeFiles, filesOfQuestion, takeOut } from "./answer-with-files.server";
import { loadFileQuestion } from "./load-file-question.server";

/**
 * Takes a file out of the viewer's own draft.
 * @throws {NotFound} when it is not there, or not theirs @throws {RuleBroken} @throws {Conflict}
 */
export function removeFile(
  viewer: Viewer,
  input: { reference: string; questionKey: string; fileId: string },
): Promise<{ version: number }> {
  return asViewer(viewer, async (tx, now) => {
    const { application } = await loadFileQuestion(tx, now, viewer, input);
    const version = await changeFiles(tx, now, application, input.questionKey, async () => {
      const present = await filesOfQuestion(tx, application.id, input.questionKey);
      const file = present.find(({ id }) => id === input.fileId);
      if (!file) throw new NotFound();
      await takeOut(tx, now, file);
    });
    await recordAudit(tx, now, {
      actor: "person",
      actorPersonId: viewer.personId,
      action: "remove_file",
      entity: "stored_file",
      entityId: input.fileId,
      fields: [input.questionKey],
    });
    return { version };
  });
}
