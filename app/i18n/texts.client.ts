import { createInstance, type i18n, type ResourceLanguage } from "i18next";
import { initReactI18next } from "react-i18next/initReactI18next";
import type { Language } from "~/domain/languages";
import { I18N_OPTIONS } from "~/i18n/namespaces";

const SITE = import.meta.glob<ResourceLanguage>("../locales/*/{ui,states,blockers,public,account,apply,my}.json", {
  import: "default",
});
const STAFF = import.meta.glob<ResourceLanguage>("../locales/*/staff.json", { import: "default" });
const GUARDIAN = import.meta.glob<ResourceLanguage>("../locales/*/guardian.json", { import: "default" });

/** Readers whose pages have texts of their own beside those of every page. */
const EXTRA = { staff: STAFF, guardian: GUARDIAN, everybody: {} };

/** Loads the page's language, with what these readers' pages have of their own. */
export async function loadTexts(language: Language, reader: keyof typeof EXTRA): Promise<i18n> {
  const files = { ...SITE, ...EXTRA[reader] };
  const own = Object.entries(files).filter(([file]) => file.includes(`/locales/${language}/`));
  const resources: ResourceLanguage = {};
  await Promise.all(
    own.map(async ([file, load]) => {
      const namespace = /\/(\w+)\.json$/.exec(file)?.[1];
      if (namespace) resources[namespace] = await load();
    }),
  );
  const instance = createInstance();
  await instance.use(initReactI18next).init({ ...I18N_OPTIONS, lng: language, resources: { [language]: resources } });
  return instance;
}
