import { z } from "zod";
import type { Trilingual } from "~/domain/languages";
import type { Viewer } from "~/domain/people/viewer";
import { trilingualSchema } from "~/domain/trilingual-schema";
import { asViewer } from "~/platform/db.server";

const titled = z.looseObject({ title: trilingualSchema });

/** The consents and statements in force, by key: what a question of consent may show in full. They are public. */
export function listConsentTexts(viewer: Pick<Viewer, "personId">): Promise<{ key: string; title: Trilingual }[]> {
  return asViewer(viewer, async (tx, now) => {
    const rows = await tx.textDocument.findMany({
      where: { kind: { in: ["consent", "statement"] }, validFrom: { lte: now } },
      orderBy: [{ key: "asc" }, { version: "desc" }],
      distinct: ["key"],
      select: { key: true, content: true },
    });
    return rows.map(({ key, content }) => ({ key, title: titled.parse(content).title }));
  });
}
