import { NotFound } from "~/domain/errors";
import { isLanguage, type Language } from "~/domain/languages";

/** The language of a page's address. @throws {NotFound} for an address that begins with anything else */
export function languageOf(params: { language?: string }): Language {
  if (!isLanguage(params.language)) throw new NotFound();
  return params.language;
}
