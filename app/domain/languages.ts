/** The languages of the portal, in the order of the language switch. Azerbaijani is the main one. */
export const LANGUAGES = ["az", "en", "ru"] as const;

export type Language = (typeof LANGUAGES)[number];

/** A text stored as data: it exists in all three languages or not at all. */
export type Trilingual = { az: string; en: string; ru: string };

export function isLanguage(value: unknown): value is Language {
  return LANGUAGES.some((language) => language === value);
}

/**
 * A stored text for the page, the mail or the document it is shown in. A dash never begins a line: the space before it
 * does not break. It is done here and not where texts are written, so that it holds for every name whoever wrote it,
 * and what is stored stays what was typed, word for word under its hash.
 */
export function textIn(text: Trilingual, language: Language): string {
  return text[language].replaceAll(/ (?=[–—])/g, "\u00A0");
}
