import type { ResourceLanguage } from "i18next";
import type { Language } from "~/domain/languages";
import { textsOf } from "~/i18n/texts.server";

/** The texts around a question, of a language that is not the page's: what a preview in that language needs. */
export function previewTexts(language: Language): ResourceLanguage {
  const texts = textsOf(language);
  return Object.fromEntries(
    ["apply", "ui"].map((namespace) => [namespace, texts.getResourceBundle(language, namespace)]),
  );
}
