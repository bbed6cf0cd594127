import { createInstance, type ResourceLanguage } from "i18next";
import { type ReactNode, useMemo } from "react";
import { I18nextProvider } from "react-i18next";
import type { Language } from "~/domain/languages";
import { I18N_OPTIONS } from "~/i18n/namespaces";

type InLanguageProps = { language: Language; texts: ResourceLanguage; children: ReactNode };

/** A part of a page in another language than the page's, with the texts that this part needs. */
export function InLanguage({ language, texts, children }: InLanguageProps) {
  const instance = useMemo(() => {
    const made = createInstance();
    void made.init({ ...I18N_OPTIONS, lng: language, resources: { [language]: texts } });
    return made;
  }, [language, texts]);
  return (
    <I18nextProvider i18n={instance}>
      <div lang={language}>{children}</div>
    </I18nextProvider>
  );
}
