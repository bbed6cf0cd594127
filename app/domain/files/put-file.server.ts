import { randomUUID } from "node:crypto";
import { recordAudit } from "~/domain/audit/record-audit.server";
import { RuleBroken } from "~/domain/errors";
import { deleteFile, putFile } from "~/platform/files.server";
import { changeFiles, filesOfQuestion, takeOut } from "./answer-with-files.server";
import type { DraftOfFiles } from "./draft-of-files.server";
import { inspectUpload } from "./inspect-upload.server";
import { loadFileQuestion } from "./load-file-question.server";
import { shownName } from "./shown-name";

export type UploadInput = { reference: string; questionKey: string; name: string; content: Uint8Array };
export type UploadedFile = { file: { id: string; name: string; bytes: number }; version: number };

/**
 * Checks a file and adds it to an answer of a draft. Where one file is asked for, it takes the place of the one before.
 * The content is looked into before any transaction begins.
 * @throws {RuleBroken} with the one reason why the file is not taken @throws {NotFound} @throws {Conflict}
 */
export async function putIntoAnswer(draft: DraftOfFiles, input: UploadInput): Promise<UploadedFile> {
  const { limits } = await draft((tx, now, owner) => loadFileQuestion(tx, now, owner, input));
  const inspected = await inspectUpload(input, limits);
  const name = shownName(input.name, inspected.mime);
  const bytes = inspected.bytes.byteLength;
  const storageKey = `uploads/${randomUUID()}`;
  await putFile(storageKey, inspected.bytes);
  try {
    return await draft(async (tx, now, owner) => {
      const { application } = await loadFileQuestion(tx, now, owner, input);
      let id = "";
      const version = await changeFiles(tx, now, application, input.questionKey, async () => {
        const present = await filesOfQuestion(tx, application.id, input.questionKey);
        if (limits.maxFiles === 1) for (const file of present) await takeOut(tx, now, file);
        else if (present.length >= limits.maxFiles) {
          throw new RuleBroken([{ key: "file.tooMany", params: { max: limits.maxFiles } }]);
        }
        const row = await tx.storedFile.create({
          data: {
            personId: owner.personId,
            applicationId: application.id,
            questionKey: input.questionKey,
            name,
            mime: inspected.mime,
            bytes,
            sha256: inspected.sha256,
            storageKey,
            uploadedAt: now,
          },
          select: { id: true },
        });
        id = row.id;
      });
      await recordAudit(tx, now, {
        actor: "person",
        actorPersonId: owner.byId,
        action: "upload_file",
        entity: "stored_file",
        entityId: id,
        fields: [input.questionKey],
      });
      return { file: { id, name, bytes }, version };
    });
  } catch (error) {
    await deleteFile(storageKey);
    throw error;
  }
}
