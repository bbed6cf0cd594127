import { useTranslation } from "react-i18next";
import type { FormState } from "~/components/authoring/form-state";
import { TypedTexts } from "~/components/authoring/typed-texts";
import { COHORT_NAME_MAX, STAGE_NAME_MAX, stagePath } from "~/domain/cohorts/cohort-texts";
import { COHORT_MODES } from "~/domain/cohorts/cohort-words";
import { Checkbox } from "~/ui/checkbox";
import { SelectField } from "~/ui/select-field";
import { isTicked, typedText } from "~/web/typed-form";
import type { SettingsView } from "./settings-view.server";

export type SettingsProps = { form: FormState; page: SettingsView };

/** What a cohort and its stages are called, and where and how it takes place. */
export function SettingsTexts({ form, page }: SettingsProps) {
  const { t } = useTranslation("staff");
  const { values, errors } = form;
  const modes = COHORT_MODES.map((mode) => ({ value: mode, label: t(`author.mode.${mode}`) }));
  const select = (name: "languageOfWork" | "mode" | "venueUnit") => ({
    name,
    label: t(`author.cohort.${name}`),
    value: typedText(values, name),
    error: errors[name],
  });
  return (
    <div className="space-y-6">
      <TypedTexts
        form={form}
        name="name"
        label={t("author.cohort.name")}
        kind="line"
        max={COHORT_NAME_MAX}
        state={page.states.name}
      />
      <h3 className="type-h3">{t("author.cohort.stages")}</h3>
      {page.stages.map(({ key, name }, at) => (
        <TypedTexts
          key={key}
          form={form}
          name={`stages[${at}].name`}
          label={name}
          kind="line"
          max={STAGE_NAME_MAX}
          state={page.states[stagePath(key)]}
        />
      ))}
      <div className="grid gap-5 tablet:grid-cols-3">
        <SelectField {...select("languageOfWork")} options={page.choices.workLanguages} />
        <SelectField {...select("mode")} options={modes} />
        <SelectField {...select("venueUnit")} options={page.units} emptyLabel={t("author.cohort.noVenue")} />
      </div>
      <div className="grid gap-3 tablet:grid-cols-2">
        <Checkbox name="free" label={t("author.cohort.free")} checked={isTicked(values, "free")} />
        <Checkbox name="stipend" label={t("author.cohort.stipend")} checked={isTicked(values, "stipend")} />
      </div>
    </div>
  );
}
