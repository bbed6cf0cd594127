import { createInstance, type i18n } from "i18next";
import type { ReactNode } from "react";
import { I18nextProvider, initReactI18next } from "react-i18next";
import { LANGUAGES, type Language } from "~/domain/languages";
import { I18N_OPTIONS } from "~/i18n/namespaces";
import azStates from "~/locales/az/states.json";
import azUi from "~/locales/az/ui.json";
import enStates from "~/locales/en/states.json";
import enUi from "~/locales/en/ui.json";
import ruStates from "~/locales/ru/states.json";
import ruUi from "~/locales/ru/ui.json";

const TEXTS = {
  az: { ui: azUi, states: azStates },
  en: { ui: enUi, states: enStates },
  ru: { ui: ruUi, states: ruStates },
};

function instanceOf(language: Language): i18n {
  const instance = createInstance();
  void instance
    .use(initReactI18next)
    .init({ ...I18N_OPTIONS, lng: language, resources: { [language]: TEXTS[language] } });
  return instance;
}

const instances = new Map(LANGUAGES.map((language) => [language, instanceOf(language)]));

/** Its parts speak this language, whatever the page around them does: all three stand side by side. */
export function InLanguage({ language, children }: { language: Language; children: ReactNode }) {
  const instance = instances.get(language);
  if (!instance) throw new Error(`no texts for ${language}`);
  return (
    <I18nextProvider i18n={instance}>
      <div lang={language}>{children}</div>
    </I18nextProvider>
  );
}
