import { createInstance, type i18n, type ResourceLanguage } from "i18next";
import { initReactI18next } from "react-i18next/initReactI18next";
import { LANGUAGES, type Language } from "~/domain/languages";
import { I18N_OPTIONS, PAGE_NAMESPACES } from "~/i18n/namespaces";

const FILES = import.meta.glob<ResourceLanguage>("../locales/*/*.json", { eager: true, import: "default" });

/** One instance per language for the whole process: a language is never switched, so requests may share it. */
const instances = new Map<Language, i18n>(LANGUAGES.map((language) => [language, makeInstance(language)]));

/** The texts of a language on the server: for rendering, and for `getFixedT`. */
export function textsOf(language: Language): i18n {
  const found = instances.get(language);
  if (!found) throw new Error(`no texts for ${language}`);
  return found;
}

/** `t` for one language outside of React: `translator("az")("blockers:tooLong", { max: 500 })`. */
export function translator(language: Language) {
  return textsOf(language).getFixedT(language, PAGE_NAMESPACES);
}

function makeInstance(language: Language): i18n {
  const instance = createInstance();
  const resources: ResourceLanguage = {};
  for (const [file, texts] of Object.entries(FILES)) {
    const [, of, namespace] = /\/(\w+)\/(\w+)\.json$/.exec(file) ?? [];
    if (of === language && namespace) resources[namespace] = texts;
  }
  void instance.use(initReactI18next).init({ ...I18N_OPTIONS, lng: language, resources: { [language]: resources } });
  return instance;
}
