import type { Tx } from "~/platform/db.server";
import { checkKey, TRANSLATIONS, type TranslationChecks } from "./translation-state";

/** What translations belong to; the texts within it are told apart by their paths. */
export type TranslatedEntity =
  | "programme"
  | "cohort"
  | "form_version"
  | "unit_place"
  | "seat_reservation"
  | "text_document";

/** Which source each translation of one thing was read against; one statement. */
export async function loadTranslationChecks(
  tx: Tx,
  entity: TranslatedEntity,
  entityId: string,
): Promise<TranslationChecks> {
  return (await loadChecksOfMany(tx, entity, [entityId])).get(entityId) ?? new Map();
}

/** The same of several things of a kind, by their ids; one statement for any number. */
export async function loadChecksOfMany(
  tx: Tx,
  entity: TranslatedEntity,
  entityIds: string[],
): Promise<Map<string, TranslationChecks>> {
  const rows = await tx.translationCheck.findMany({
    where: { entity, entityId: { in: entityIds } },
    select: { entityId: true, path: true, language: true, sourceSha256: true },
  });
  const found = new Map<string, Map<string, string>>();
  for (const { entityId, path, language, sourceSha256 } of rows) {
    const known = TRANSLATIONS.find((each) => each === language);
    if (!known) continue;
    const checks = found.get(entityId) ?? new Map<string, string>();
    found.set(entityId, checks.set(checkKey(path, known), sourceSha256));
  }
  return found;
}
