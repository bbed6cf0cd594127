import { NotAllowed, NotFound } from "~/domain/errors";
import { canWriteTexts } from "~/domain/people/policy";
import type { Viewer } from "~/domain/people/viewer";
import type { Tx } from "~/platform/db.server";
import { textContentSchema } from "./text-content";

/** Only who writes texts may open their pages. @throws {NotAllowed} looking like a missing page */
export function requireTextWriter(viewer: Pick<Viewer, "grants">): void {
  if (!canWriteTexts(viewer)) throw new NotAllowed(false);
}

/** The newest version of a document and what is being written of the next. @throws {NotFound} {NotAllowed} */
export async function loadText(tx: Tx, viewer: Pick<Viewer, "grants">, key: string) {
  requireTextWriter(viewer);
  const latest = await tx.textDocument.findFirst({
    where: { key },
    orderBy: { version: "desc" },
    select: { id: true, key: true, version: true, kind: true, content: true, validFrom: true, sha256: true },
  });
  if (!latest) throw new NotFound();
  const draft = await tx.textDraft.findUnique({ where: { key }, select: { content: true, version: true } });
  return {
    latest: { ...latest, content: textContentSchema.parse(latest.content) },
    draft: draft && { ...draft, content: textContentSchema.parse(draft.content) },
  };
}
