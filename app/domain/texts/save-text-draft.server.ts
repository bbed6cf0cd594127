import { recordAudit } from "~/domain/audit/record-audit.server";
import { type Blocker, Conflict, RuleBroken } from "~/domain/errors";
import type { Viewer } from "~/domain/people/viewer";
import { recordTranslationChecks } from "~/domain/translations/record-translation-checks.server";
import { type TextInput, textBlockers } from "~/domain/translations/text-input";
import { asViewer } from "~/platform/db.server";
import { loadText } from "./load-text.server";
import { textsIn, withTexts } from "./text-content";
import { TEXT_MAX } from "./text-length";

/**
 * Keeps what is being written of a document's next version; nobody outside sees it. Names between braces may still be wrong.
 * @throws {Conflict} when it was saved elsewhere since `version`; nothing is overwritten
 * @throws {RuleBroken} when a text is too long
 */
export function saveTextDraft(
  viewer: Viewer,
  input: { key: string; version: number; texts: Record<string, TextInput> },
): Promise<void> {
  return asViewer(viewer, async (tx, now) => {
    const { latest, draft } = await loadText(tx, viewer, input.key);
    const before = textsIn(draft?.content ?? latest.content);
    const given = before.flatMap((at) => {
      const typed = input.texts[at.path];
      return typed ? [{ ...at, typed }] : [];
    });
    const blockers: Blocker[] = given.flatMap(({ path, typed }) =>
      textBlockers(`texts.${path}`, typed.text, { max: TEXT_MAX, needed: "none" }),
    );
    if (blockers.length > 0) throw new RuleBroken(blockers);
    const content = withTexts(
      draft?.content ?? latest.content,
      new Map(given.map(({ path, typed }) => [path, typed.text])),
    );
    const stamps = { updatedById: viewer.personId, updatedAt: now };
    const json = JSON.parse(JSON.stringify(content));
    const { count } = draft
      ? await tx.textDraft.updateMany({
          where: { key: input.key, version: input.version },
          data: { content: json, version: { increment: 1 }, ...stamps },
        })
      : await tx.textDraft.createMany({
          data: input.version === 0 ? [{ key: input.key, content: json, version: 1, ...stamps }] : [],
          skipDuplicates: true,
        });
    if (count === 0) throw new Conflict();
    await recordTranslationChecks(tx, now, {
      entity: "text_document",
      entityId: latest.id,
      personId: viewer.personId,
      texts: given.map(({ path, text, typed }) => ({
        path,
        before: text,
        after: typed.text,
        stillRight: typed.stillRight,
      })),
    });
    await recordAudit(tx, now, {
      actor: "person",
      actorPersonId: viewer.personId,
      action: "edit_text",
      entity: "text_document",
      entityId: latest.id,
      fields: given
        .filter(({ text, typed }) => JSON.stringify(text) !== JSON.stringify(typed.text))
        .map(({ path }) => path),
    });
  });
}
