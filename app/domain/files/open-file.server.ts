import type { Readable } from "node:stream";
import { visibleTo } from "~/domain/applications/policy";
import { helpedBy } from "~/domain/assistance/policy";
import { recordAudit } from "~/domain/audit/record-audit.server";
import { NotFound } from "~/domain/errors";
import type { Viewer } from "~/domain/people/viewer";
import { filesOfCandidates } from "~/domain/placements/policy";
import { isUuid } from "~/domain/uuid";
import { asViewer } from "~/platform/db.server";
import { getFileStream } from "~/platform/files.server";

export type OpenedFile = { name: string; mime: string; bytes: number; stream: Readable };

/**
 * Opens a file for its owner, for staff who may read the application it belongs to, or for the supervisor of a unit the
 * person is to come to, or for an operator who fills the draft in with them; staff leave a line in the audit trail before the first byte.
 * @throws {NotFound} alike for what is not theirs, was taken out, was refused by the scanner, and never was
 */
export async function openFile(viewer: Viewer, id: string): Promise<OpenedFile> {
  if (!isUuid(id)) throw new NotFound();
  const file = await asViewer(viewer, async (tx, now) => {
    const found = await tx.storedFile.findFirst({
      where: {
        id,
        removedAt: null,
        state: "ready",
        OR: [
          { personId: viewer.personId },
          { application: visibleTo(viewer) },
          { application: helpedBy(viewer, now) },
          filesOfCandidates(viewer),
        ],
      },
      select: { personId: true, name: true, mime: true, bytes: true, storageKey: true, questionKey: true },
    });
    if (!found) throw new NotFound();
    if (found.personId !== viewer.personId) {
      await recordAudit(tx, now, {
        actor: "person",
        actorPersonId: viewer.personId,
        action: "read_file",
        entity: "stored_file",
        entityId: id,
        fields: found.questionKey ? [found.questionKey] : [],
      });
    }
    return found;
  });
  const { name, mime, bytes, storageKey } = file;
  return { name, mime, bytes, stream: await getFileStream(storageKey) };
}
