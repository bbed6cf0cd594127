import type { Trilingual } from "../languages";
import { sourceHash } from "./source-hash";
import { checkKey, TRANSLATIONS, type TranslationChecks, type TranslationLanguage } from "./translation-state";

/** A text as it is saved. `from`: where it stood before, when it moved within a list; null for a new one. */
export type SavedText = {
  path: string;
  from?: string | null;
  before: Trilingual | null;
  after: Trilingual;
  /** Translations of which somebody said "still right". */
  stillRight: readonly TranslationLanguage[];
};

/** The source a translation counts as read against after this save. */
export type CheckAfterSave = { path: string; language: TranslationLanguage; sourceSha256: string; now: boolean };

/**
 * A translation that was written or confirmed in this save was read against the new source. One that was left alone
 * stays with the source it was read against: when only the Azerbaijani changed, that makes it "changed since translated".
 * `now`: read just now, by whoever saves.
 */
export async function checksAfterSave(saved: SavedText, checks: TranslationChecks): Promise<CheckAfterSave[]> {
  const { path, before, after, stillRight } = saved;
  const from = saved.from === undefined ? path : saved.from;
  const written = TRANSLATIONS.filter((language) => after[language].trim() !== "");
  return Promise.all(
    written.map(async (language) => {
      const isRead = before === null || before[language] !== after[language] || stillRight.includes(language);
      const known = from === null ? undefined : checks.get(checkKey(from, language));
      const sourceSha256 = await (isRead ? sourceHash(after.az) : (known ?? sourceHash(before.az)));
      return { path, language, sourceSha256, now: isRead };
    }),
  );
}
