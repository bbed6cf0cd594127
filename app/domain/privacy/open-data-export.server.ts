import type { Readable } from "node:stream";
import { recordAudit } from "~/domain/audit/record-audit.server";
import { bakuDateOf } from "~/domain/calendar/baku-time";
import { NotFound } from "~/domain/errors";
import type { Viewer } from "~/domain/people/viewer";
import { isUuid } from "~/domain/uuid";
import { asViewer } from "~/platform/db.server";
import { getFileStream } from "~/platform/files.server";

/**
 * Opens the viewer's own export while it can be downloaded; each download is on the audit trail.
 * @throws {NotFound} alike for somebody else's, one that has expired, and none
 */
export async function openDataExport(
  viewer: Viewer,
  id: string,
): Promise<{ name: string; bytes: number; stream: Readable }> {
  if (!isUuid(id)) throw new NotFound();
  const found = await asViewer(viewer, async (tx, now) => {
    const row = await tx.dataExport.findFirst({
      where: { id, personId: viewer.personId, state: "ready", expiresAt: { gt: now } },
      select: { storageKey: true, bytes: true, askedAt: true },
    });
    if (!row) throw new NotFound();
    await recordAudit(tx, now, {
      ...{ actor: "person", actorPersonId: viewer.personId, action: "download_data_export" },
      ...{ entity: "data_export", entityId: id },
    });
    return row;
  });
  const name = `korpu-${bakuDateOf(found.askedAt)}.zip`;
  return { name, bytes: found.bytes ?? 0, stream: await getFileStream(found.storageKey) };
}
