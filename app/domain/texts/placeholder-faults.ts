import { LANGUAGES, type Language } from "../languages";
import type { TextAt } from "../translations/translation-state";

/** Names between braces that do not belong in a text, or that the Azerbaijani has and a translation lacks. */
export type PlaceholderFault = { path: string; language: Language; unknown: string[]; missing: string[] };

/** The names that stand between braces in a text: "{fullName}". */
export function placeholdersIn(text: string): string[] {
  return [...new Set([...text.matchAll(/\{([^{}]*)\}/g)].map(([, name]) => name ?? ""))];
}

/** What is wrong with the names between braces: each must be known, and each language must have the same ones. */
export function placeholderFaults(texts: readonly TextAt[], known: readonly string[]): PlaceholderFault[] {
  return texts.flatMap(({ path, text }) => {
    const wanted = placeholdersIn(text.az).filter((name) => known.includes(name));
    return LANGUAGES.flatMap((language) => {
      const used = placeholdersIn(text[language]);
      const unknown = used.filter((name) => !known.includes(name));
      const extra = used.filter((name) => known.includes(name) && !wanted.includes(name));
      const missing = text[language].trim() === "" ? [] : wanted.filter((name) => !used.includes(name));
      const wrong = [...unknown, ...extra];
      return wrong.length + missing.length > 0 ? [{ path, language, unknown: wrong, missing }] : [];
    });
  });
}
