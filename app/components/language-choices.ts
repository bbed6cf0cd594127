import type { TFunction } from "i18next";
import { LANGUAGES, type Language } from "~/domain/languages";
import { pageInLanguage } from "~/paths";
import type { LanguageChoice } from "~/ui/language-switch";

/** The switch's three choices; `address` is the page's own address, with its query. */
export function languageChoices(t: TFunction<"ui">, language: Language, address: string): LanguageChoice[] {
  return LANGUAGES.map((code) => ({
    code,
    short: t(`language.short.${code}`),
    name: t(`language.name.${code}`),
    href: pageInLanguage(address, code),
    current: code === language,
  }));
}
