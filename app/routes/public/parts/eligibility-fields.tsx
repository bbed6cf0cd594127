import { useTranslation } from "react-i18next";
import { DateField } from "~/ui/date-field";
import { RadioGroup } from "~/ui/radio-group";
import { SelectField } from "~/ui/select-field";
import { CITIZENSHIPS, EDUCATION_STATUSES, type EligibilityValues } from "./eligibility-answers";
import type { EligibilityOptions } from "./eligibility-options.server";

type EligibilityFieldsProps = {
  options: EligibilityOptions;
  values: EligibilityValues;
  birthDateError?: string;
};

const STUDY_YEARS = ["1", "2", "3", "4", "5", "6", "7"].map((year) => ({ value: year, label: year }));

const CITIZENSHIP_TEXTS = {
  citizen: "eligibility.citizen",
  lawfulResident: "eligibility.lawfulResident",
  stateless: "eligibility.statelessPerson",
  otherForeigner: "eligibility.otherForeigner",
} as const;

/** The four questions: birth date, citizenship, education, languages. All may be left open. */
export function EligibilityFields({ options, values, birthDateError }: EligibilityFieldsProps) {
  const { t } = useTranslation("public");
  const studyYear = (
    <SelectField
      name="studyYear"
      label={t("eligibility.studyYear")}
      options={STUDY_YEARS}
      value={values.studyYear}
      emptyLabel={t("eligibility.choose")}
      size="short"
    />
  );
  return (
    <>
      <DateField
        name="birthDate"
        label={t("eligibility.birthDate")}
        hint={t("eligibility.birthDateHint")}
        value={values.birthDate}
        error={birthDateError}
        birthday
      />
      <RadioGroup
        name="citizenship"
        label={t("eligibility.citizenship")}
        options={CITIZENSHIPS.map((kind) => ({ value: kind, label: t(CITIZENSHIP_TEXTS[kind]) }))}
        value={values.citizenship}
      />
      <SelectField
        name="educationLevel"
        label={t("eligibility.educationLevel")}
        hint={t("eligibility.educationLevelHint")}
        options={options.educationLevels}
        value={values.educationLevel}
        emptyLabel={t("eligibility.choose")}
      />
      <RadioGroup
        name="educationStatus"
        label={t("eligibility.educationStatus")}
        options={EDUCATION_STATUSES.map((answer) => ({
          value: answer,
          label: t(`eligibility.${answer}`),
          more: answer === "student" ? studyYear : undefined,
        }))}
        value={values.educationStatus}
      />
      {options.languages.length > 0 ? (
        <fieldset className="grid gap-4">
          <legend className="mb-2 font-semibold">{t("eligibility.languages")}</legend>
          {options.languages.map(({ value, label }) => (
            <SelectField
              key={value}
              name={`languages.${value}`}
              label={label}
              options={options.languageLevels}
              value={values.languages[value]}
              size="short"
            />
          ))}
        </fieldset>
      ) : null}
    </>
  );
}
