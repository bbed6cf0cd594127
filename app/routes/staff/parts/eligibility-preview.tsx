import { useTranslation } from "react-i18next";
import type { SettingsView } from "./settings-view.server";

/** "Who can apply" as the public page says it by the rules that are saved, in the three languages. */
export function EligibilityPreview({ preview }: Pick<SettingsView, "preview">) {
  const { t } = useTranslation(["staff", "ui"]);
  return (
    <section aria-labelledby="preview" className="bg-sunken p-4 desktop:self-start">
      <h3 id="preview" className="type-h3 mb-2">
        {t("staff:author.eligibility.preview")}
      </h3>
      {preview.map(({ language, rows }) => (
        <div key={language} lang={language} className="mb-4 last:mb-0">
          <h4 className="font-semibold text-ink2">{t(`ui:language.name.${language}`)}</h4>
          <dl>
            {rows.map(({ key, label, value }) => (
              <div key={key} className="border-line border-t py-1.5">
                <dt className="text-ink2">{label}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
        </div>
      ))}
    </section>
  );
}
