import { recordAudit } from "~/domain/audit/record-audit.server";
import { type Blocker, Conflict, NotFound, RuleBroken } from "~/domain/errors";
import { canonicalJson, type JsonValue, sha256OfJson } from "~/domain/forms/canonical-json";
import type { Viewer } from "~/domain/people/viewer";
import { loadTranslationChecks } from "~/domain/translations/load-translation-checks.server";
import { missingText } from "~/domain/translations/text-input";
import { type TextAt, translationFaults } from "~/domain/translations/translation-state";
import { asViewer, type Tx } from "~/platform/db.server";
import { loadText } from "./load-text.server";
import { placeholderFaults } from "./placeholder-faults";
import { type TextContent, textsIn } from "./text-content";

/**
 * Makes what was written the next version of the document, in force from now on and locked by its SHA-256. Consents keep
 * pointing at the version that was read.
 * @throws {RuleBroken} with every text that is not ready @throws {Conflict} when it was saved or published since
 */
export function publishText(
  viewer: Viewer,
  input: { key: string; version: number },
): Promise<{ version: number; sha256: string }> {
  return asViewer(viewer, async (tx, now) => {
    const { latest, draft } = await loadText(tx, viewer, input.key);
    if (!draft) throw new NotFound();
    const blockers = await textFaults(tx, latest.id, draft.content);
    if (isSame(latest.content, draft.content)) blockers.push({ key: "text.unchanged" });
    if (blockers.length > 0) throw new RuleBroken(blockers);
    const { count } = await tx.textDraft.deleteMany({ where: { key: input.key, version: input.version } });
    if (count === 0) throw new Conflict();
    const version = latest.version + 1;
    const content = jsonOf(draft.content);
    const sha256 = await sha256OfJson(content);
    const published = await tx.textDocument.create({
      data: { key: input.key, version, kind: latest.kind, content: draft.content as object, sha256, validFrom: now },
      select: { id: true },
    });
    await tx.$executeRaw`
      insert into translation_check (entity, entity_id, path, language, source_sha256, checked_by_id, checked_at)
      select entity, ${published.id}::uuid, path, language, source_sha256, checked_by_id, checked_at
      from translation_check where entity = 'text_document' and entity_id = ${latest.id}::uuid`;
    await recordAudit(tx, now, {
      actor: "person",
      actorPersonId: viewer.personId,
      action: "publish_text",
      entity: "text_document",
      entityId: published.id,
    });
    return { version, sha256 };
  });
}

async function textFaults(tx: Tx, documentId: string, content: TextContent): Promise<Blocker[]> {
  const texts: TextAt[] = textsIn(content);
  const checks = await loadTranslationChecks(tx, "text_document", documentId);
  const untranslated = (await translationFaults(texts, checks)).map(({ path, language, state }) =>
    state === "missing"
      ? missingText(`texts.${path}`, language)
      : { key: "text.changed", field: `texts.${path}.${language}` },
  );
  const placeholders = placeholderFaults(texts, content.placeholders).flatMap(
    ({ path, language, unknown, missing }) => {
      const field = `texts.${path}.${language}`;
      return [
        ...(unknown.length > 0
          ? [{ key: "text.unknownPlaceholders", params: { names: unknown.join(", ") }, field }]
          : []),
        ...(missing.length > 0
          ? [{ key: "text.missingPlaceholders", params: { names: missing.join(", ") }, field }]
          : []),
      ];
    },
  );
  return [...untranslated, ...placeholders];
}

const jsonOf = (content: TextContent): JsonValue => JSON.parse(JSON.stringify(content));

function isSame(a: TextContent, b: TextContent): boolean {
  return canonicalJson(jsonOf(a)) === canonicalJson(jsonOf(b));
}
