import { recordReadingOnce } from "~/domain/audit/record-reading-once.server";
import { NotFound } from "~/domain/errors";
import type { OpenedFile } from "~/domain/files/open-file.server";
import type { Viewer } from "~/domain/people/viewer";
import { isUuid } from "~/domain/uuid";
import { asViewer } from "~/platform/db.server";
import { getFileStream } from "~/platform/files.server";
import { awaitingIn } from "./find-awaiting.server";

/**
 * Opens the scan of a paper that waits, for staff of its cohort; the audit trail has a line before the first byte.
 * @throws {NotFound} alike for what is not theirs, waits no more and never was
 */
export async function openPaperScan(viewer: Viewer, id: string): Promise<OpenedFile> {
  if (!isUuid(id)) throw new NotFound();
  const { fileName, storageKey, ...file } = await asViewer(viewer, async (tx, now) => {
    const paper = await tx.paperConsent.findFirst({
      where: { id, state: { in: ["recorded", "sent_back"] }, application: awaitingIn(viewer) },
      select: { fileName: true, mime: true, bytes: true, storageKey: true },
    });
    if (!paper) throw new NotFound();
    await recordReadingOnce(tx, now, viewer, {
      action: "read_paper_scan",
      entity: "paper_consent",
      entityId: id,
      fields: ["scan"],
    });
    return paper;
  });
  return { ...file, name: fileName, stream: await getFileStream(storageKey) };
}
