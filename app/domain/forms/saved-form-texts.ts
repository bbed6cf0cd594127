import { LANGUAGES, type Trilingual } from "../languages";
import type { SavedText } from "../translations/saved-text";
import type { TranslationLanguage } from "../translations/translation-state";
import type { FormContent } from "./form-content-schema";
import type { FormEdit } from "./form-edit";
import { formTexts } from "./form-texts";

/** Translations of which an author said "still right", by the path of their text. */
export type StillRight = Readonly<Record<string, readonly TranslationLanguage[]>>;

/**
 * What a save of a form means for its translations: texts that were written or confirmed, and paths that hold none any
 * more. Texts that stayed as they were are left out; a question's texts keep their history under a new key.
 */
export function savedFormTexts(
  before: FormContent,
  after: FormContent,
  edit: FormEdit,
  stillRight: StillRight,
): { texts: SavedText[]; gone: string[] } {
  const earlier = new Map(formTexts(before).map(({ path, text }) => [path, text]));
  const later = formTexts(after);
  const renamed = edit.kind === "setQuestion" && edit.to.key !== edit.question ? edit : null;
  const pathBefore = (path: string) =>
    renamed && path.startsWith(`questions.${renamed.to.key}.`)
      ? path.replace(`questions.${renamed.to.key}.`, `questions.${renamed.question}.`)
      : path;
  const texts = later.flatMap(({ path, text }): SavedText[] => {
    const from = pathBefore(path);
    const old = earlier.get(from) ?? null;
    const confirmed = stillRight[path] ?? [];
    if (old && from === path && confirmed.length === 0 && isSame(old, text)) return [];
    return [{ path, from: old ? from : null, before: old, after: text, stillRight: confirmed }];
  });
  const present = new Set(later.map(({ path }) => path));
  return { texts, gone: [...earlier.keys()].filter((path) => !present.has(path)) };
}

function isSame(a: Trilingual, b: Trilingual): boolean {
  return LANGUAGES.every((language) => a[language] === b[language]);
}
