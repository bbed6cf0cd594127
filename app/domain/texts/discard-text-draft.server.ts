import { recordAudit } from "~/domain/audit/record-audit.server";
import { NotFound } from "~/domain/errors";
import type { Viewer } from "~/domain/people/viewer";
import { asViewer } from "~/platform/db.server";
import { loadText } from "./load-text.server";

/** Throws what was written of the next version away; the version in force stays. @throws {NotFound} when nothing is written */
export function discardTextDraft(viewer: Viewer, input: { key: string }): Promise<void> {
  return asViewer(viewer, async (tx, now) => {
    const { latest, draft } = await loadText(tx, viewer, input.key);
    if (!draft) throw new NotFound();
    await tx.textDraft.deleteMany({ where: { key: input.key } });
    // The marks were made against what is gone: the version in force counts as read again.
    await tx.translationCheck.deleteMany({ where: { entity: "text_document", entityId: latest.id } });
    await recordAudit(tx, now, {
      actor: "person",
      actorPersonId: viewer.personId,
      action: "discard_text",
      entity: "text_document",
      entityId: latest.id,
    });
  });
}
