import type { Viewer } from "~/domain/people/viewer";
import { loadTranslationChecks } from "~/domain/translations/load-translation-checks.server";
import {
  type TextAt,
  type TranslationStates,
  translationFaults,
  translationStates,
} from "~/domain/translations/translation-state";
import { asViewer } from "~/platform/db.server";
import { loadText } from "./load-text.server";
import { type PlaceholderFault, placeholderFaults } from "./placeholder-faults";
import { textsIn } from "./text-content";

/** A document as its author sees it: the texts being written, how they stand, and the versions before. */
export function getText(viewer: Viewer, key: string) {
  return asViewer(viewer, async (tx) => {
    const { latest, draft } = await loadText(tx, viewer, key);
    const content = draft?.content ?? latest.content;
    const texts = textsIn(content);
    const checks = await loadTranslationChecks(tx, "text_document", latest.id);
    const versions = await tx.textDocument.findMany({
      where: { key },
      orderBy: { version: "desc" },
      select: { version: true, validFrom: true, sha256: true, _count: { select: { consents: true } } },
    });
    const states = await Promise.all(texts.map(async (at) => [at.path, await translationStates(at, checks)] as const));
    return {
      key,
      kind: latest.kind,
      title: content.title,
      /** Counts saves of what is being written; 0 when nothing is. */
      draftVersion: draft?.version ?? 0,
      isWritten: draft !== null,
      texts: texts as TextAt[],
      placeholders: content.placeholders,
      states: Object.fromEntries(states) as Record<string, TranslationStates>,
      placeholderFaults: placeholderFaults(texts, content.placeholders) as PlaceholderFault[],
      translationFaults: await translationFaults(texts, checks),
      versions: versions.map(({ _count, ...version }) => ({ ...version, consents: _count.consents })),
    };
  });
}
