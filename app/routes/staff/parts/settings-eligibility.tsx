import { useTranslation } from "react-i18next";
import { FieldList } from "~/components/authoring/field-list";
import { TypedLine } from "~/components/authoring/typed-line";
import { ASKED_HOW } from "~/domain/eligibility/guardian-asks";
import { Checkbox } from "~/ui/checkbox";
import { CheckboxGroup } from "~/ui/checkbox-group";
import { RadioGroup } from "~/ui/radio-group";
import { SelectField } from "~/ui/select-field";
import { isTicked, typedText, typedTexts } from "~/web/typed-form";
import { EligibilityPreview } from "./eligibility-preview";
import type { SettingsProps } from "./settings-texts";

const CITIZENSHIP = ["citizens", "lawfulResidents", "stateless", "otherForeigners"] as const;
const RULES = ["callClose", "cohortStart", "fixedDate"] as const;

/** Who may apply, beside what the public page will say about it. */
export function SettingsEligibility({ form, page }: SettingsProps) {
  const { t } = useTranslation("staff");
  const { values, errors } = form;
  return (
    <div className="grid gap-7 desktop:grid-cols-[minmax(0,1fr)_22rem]">
      <div className="space-y-6">
        <div className="grid gap-4 tablet:grid-cols-2">
          <TypedLine form={form} name="minAge" label={t("author.eligibility.minAge")} size="code" digits />
          <TypedLine form={form} name="maxAge" label={t("author.eligibility.maxAge")} size="code" digits />
        </div>
        <RadioGroup
          name="referenceRule"
          label={t("author.eligibility.referenceRule")}
          value={typedText(values, "referenceRule")}
          error={errors.referenceRule}
          options={RULES.map((rule) => ({
            value: rule,
            label: t(`author.eligibility.on.${rule}`),
            ...(rule === "fixedDate" && {
              more: <TypedLine form={form} name="fixedDate" label={t("author.eligibility.fixedDate")} size="code" />,
            }),
          }))}
        />
        <CheckboxGroup
          name="citizenship"
          label={t("author.eligibility.citizenship")}
          values={typedTexts(values, "citizenship")}
          error={errors.citizenship}
          options={CITIZENSHIP.map((kind) => ({ value: kind, label: t(`author.eligibility.of.${kind}`) }))}
          columns={2}
        />
        <CheckboxGroup
          name="educationLevels"
          label={t("author.eligibility.educationLevels")}
          values={typedTexts(values, "educationLevels")}
          error={errors.educationLevels}
          options={page.choices.education}
          columns={2}
        />
        <TypedLine
          form={form}
          name="minStudyYear"
          label={t("author.eligibility.minStudyYear")}
          hint={t("author.eligibility.minStudyYearHint")}
          size="code"
          optional
          digits
        />
        <Checkbox
          name="graduatesAllowed"
          label={t("author.eligibility.graduatesAllowed")}
          checked={isTicked(values, "graduatesAllowed")}
        />
        <Languages list="allOf" {...{ form, page }} />
        <Languages list="anyOf" {...{ form, page }} />
        <div className="grid gap-4 tablet:grid-cols-2">
          <TypedLine
            form={form}
            name="guardianConsentUnder"
            label={t("author.eligibility.guardianConsentUnder")}
            size="code"
            digits
          />
          <TypedLine
            form={form}
            name="guardianConsentLapseDays"
            label={t("author.eligibility.guardianConsentLapseDays")}
            size="code"
            digits
          />
        </div>
        <GuardianAsks form={form} />
      </div>
      <EligibilityPreview preview={page.preview} />
    </div>
  );
}

function Languages({ list, form, page }: SettingsProps & { list: "allOf" | "anyOf" }) {
  const { t } = useTranslation("staff");
  const { values, errors } = form;
  return (
    <FieldList
      name={list}
      label={t(`author.eligibility.${list}`)}
      values={values}
      itemLabel={(number) => t("author.eligibility.languageNumber", { number })}
      add={t("author.eligibility.addLanguage")}
    >
      {(item) => (
        <div className="grid gap-4 tablet:grid-cols-2">
          <SelectField
            name={`${item}.language`}
            label={t("author.eligibility.language")}
            options={page.choices.languages}
            emptyLabel={t("author.choose")}
            value={typedText(values, `${item}.language`)}
            error={errors[`${item}.language`]}
          />
          <SelectField
            name={`${item}.minLevel`}
            label={t("author.eligibility.minLevel")}
            options={page.choices.levels}
            emptyLabel={t("author.choose")}
            value={typedText(values, `${item}.minLevel`)}
            error={errors[`${item}.minLevel`]}
          />
        </div>
      )}
    </FieldList>
  );
}

/** What guardians are asked besides taking part, data and images. */
function GuardianAsks({ form: { values, errors } }: Pick<SettingsProps, "form">) {
  const { t } = useTranslation("staff");
  return (
    <fieldset className="min-w-0 space-y-6">
      <legend className="mb-3">
        <h2 className="type-h3">{t("author.eligibility.asks")}</h2>
      </legend>
      {(["travel", "emergencyCare"] as const).map((name) => (
        <RadioGroup
          key={name}
          name={name}
          label={t(`author.eligibility.${name}`)}
          value={typedText(values, name)}
          error={errors[name]}
          options={ASKED_HOW.map((how) => ({ value: how, label: t(`author.eligibility.how.${how}`) }))}
        />
      ))}
      <Checkbox
        name="emergencyContact"
        label={t("author.eligibility.emergencyContact")}
        checked={isTicked(values, "emergencyContact")}
      />
    </fieldset>
  );
}
