import type { Tx } from "~/platform/db.server";
import { loadTranslationChecks, type TranslatedEntity } from "./load-translation-checks.server";
import { checksAfterSave, type SavedText } from "./saved-text";

type SavedTexts = {
  entity: TranslatedEntity;
  entityId: string;
  /** Who saves: the reader of what was written or confirmed. */
  personId: string;
  texts: readonly SavedText[];
  /** Paths that hold no text any more. */
  gone?: readonly string[];
};

/**
 * Remembers which source each saved translation was read against. Runs in the transaction that saves the texts, after
 * the row they stand in was written: whoever saves the same row waits there. At most three statements.
 */
export async function recordTranslationChecks(tx: Tx, now: Date, saved: SavedTexts): Promise<void> {
  const { entity, entityId, personId, texts, gone = [] } = saved;
  if (texts.length === 0 && gone.length === 0) return;
  const checks = await loadTranslationChecks(tx, entity, entityId);
  const rows = (await Promise.all(texts.map((text) => checksAfterSave(text, checks)))).flat();
  await tx.translationCheck.deleteMany({
    where: { entity, entityId, path: { in: [...texts.map(({ path }) => path), ...gone] } },
  });
  await tx.translationCheck.createMany({
    data: rows.map(({ now: readNow, ...row }) => ({
      ...row,
      entity,
      entityId,
      checkedById: readNow ? personId : null,
      checkedAt: now,
    })),
  });
}
