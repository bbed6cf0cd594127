/** The languages of the portal, in the order of the language switch. Azerbaijani is the main one. */
export const LANGUAGES = ["az", "en", "ru"] as const;

export type Language = (typeof LANGUAGES)[number];

/** A text stored as data: it exists in all three languages or not at all. */
export type Trilingual = { az: string; en: string; ru: string };

export function isLanguage(value: unknown): value is Language {
  return LANGUAGES.some((language) => language === value);
}

export function textIn(text: Trilingual, language: Language): string {
  return text[language];
}
