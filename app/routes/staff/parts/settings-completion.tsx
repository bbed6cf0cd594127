import { useTranslation } from "react-i18next";
import { TypedLine } from "~/components/authoring/typed-line";
import { Checkbox } from "~/ui/checkbox";
import { isTicked } from "~/web/typed-form";
import type { SettingsProps } from "./settings-texts";

/** What it takes to complete, beside how that reads by the rule that is saved, in the three languages. */
export function SettingsCompletion({ form, page }: SettingsProps) {
  const { t } = useTranslation(["staff", "ui"]);
  const { asked, preview } = page.completion;
  return (
    <div className="grid gap-7 desktop:grid-cols-[minmax(0,1fr)_22rem]">
      <div className="space-y-6">
        <p className="max-w-prose text-ink2">{t("staff:author.completion.lead")}</p>
        {asked.numbers.map((name) => (
          <TypedLine
            key={name}
            form={form}
            name={name}
            label={t(`staff:author.completion.${name}`)}
            hint={t("staff:author.completion.emptyHint")}
            size="code"
            optional
            digits
          />
        ))}
        {asked.switches.map((name) => (
          <Checkbox
            key={name}
            name={name}
            label={t(`staff:author.completion.${name}`)}
            checked={isTicked(form.values, name)}
          />
        ))}
      </div>
      <section aria-labelledby="preview" className="bg-sunken p-4 desktop:self-start">
        <h3 id="preview" className="type-h3 mb-2">
          {t("staff:author.completion.preview")}
        </h3>
        {preview.map(({ language, text }) => (
          <div key={language} lang={language} className="mb-4 last:mb-0">
            <h4 className="font-semibold text-ink2">{t(`ui:language.name.${language}`)}</h4>
            <p>{text}</p>
          </div>
        ))}
      </section>
    </div>
  );
}
