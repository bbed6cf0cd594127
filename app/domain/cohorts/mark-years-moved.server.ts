import type { Trilingual } from "~/domain/languages";
import type { TranslatedEntity } from "~/domain/translations/load-translation-checks.server";
import { sourceHash } from "~/domain/translations/source-hash";
import { TRANSLATIONS } from "~/domain/translations/translation-state";
import type { Tx } from "~/platform/db.server";

type Moved = { path: string; before: Trilingual; after: Trilingual };

/**
 * Marks the translations of texts in which a year was moved by the portal: they count as read against the wording of the
 * year before, so whoever prepares the new one looks at each and confirms it.
 */
export async function markYearsMoved(
  tx: Tx,
  now: Date,
  moved: { entity: TranslatedEntity; entityId: string; texts: readonly Moved[] },
): Promise<void> {
  const { entity, entityId, texts } = moved;
  const changed = texts.filter(({ before, after }) => before.az !== after.az);
  const rows = await Promise.all(
    changed.flatMap(({ path, before }) =>
      TRANSLATIONS.map(async (language) => ({ path, language, sourceSha256: await sourceHash(before.az) })),
    ),
  );
  const paths = [...new Set(changed.map(({ path }) => path))];
  await tx.translationCheck.deleteMany({ where: { entity, entityId, path: { in: paths } } });
  await tx.translationCheck.createMany({ data: rows.map((row) => ({ ...row, entity, entityId, checkedAt: now })) });
}
