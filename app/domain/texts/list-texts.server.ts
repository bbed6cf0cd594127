import type { Trilingual } from "~/domain/languages";
import type { Viewer } from "~/domain/people/viewer";
import { asViewer } from "~/platform/db.server";
import { requireTextWriter } from "./load-text.server";
import { textContentSchema } from "./text-content";

export type TextLine = {
  key: string;
  kind: string;
  title: Trilingual;
  version: number;
  validFrom: Date;
  /** A next version is being written. */
  isWritten: boolean;
};

/** Every document in force by its kind and key. @throws {NotAllowed} for who does not write texts */
export function listTexts(viewer: Viewer): Promise<TextLine[]> {
  return asViewer(viewer, async (tx) => {
    requireTextWriter(viewer);
    const rows = await tx.textDocument.findMany({
      orderBy: [{ key: "asc" }, { version: "desc" }],
      distinct: ["key"],
      select: { key: true, kind: true, content: true, version: true, validFrom: true },
    });
    const drafts = new Set((await tx.textDraft.findMany({ select: { key: true } })).map(({ key }) => key));
    return rows.map(({ content, ...row }) => ({
      ...row,
      title: textContentSchema.parse(content).title,
      isWritten: drafts.has(row.key),
    }));
  });
}
