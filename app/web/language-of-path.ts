import { isLanguage, LANGUAGES, type Language } from "~/domain/languages";

/** The language of an address; Azerbaijani where it has none. */
export function languageOfPath(path: string): Language {
  const first = path.split("/")[1];
  return isLanguage(first) ? first : LANGUAGES[0];
}
