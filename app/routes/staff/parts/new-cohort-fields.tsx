import { useTranslation } from "react-i18next";
import type { FormState } from "~/components/authoring/form-state";
import { TypedLine } from "~/components/authoring/typed-line";
import { TypedTexts } from "~/components/authoring/typed-texts";
import { COHORT_NAME_MAX } from "~/domain/cohorts/cohort-texts";
import { SelectField } from "~/ui/select-field";
import { typedText } from "~/web/typed-form";

type NewCohortFieldsProps = { form: FormState; programmes: { value: string; label: string }[] };

/** What a cohort that is made from nothing is asked: its programme, its name, its first day. */
export function NewCohortFields({ form, programmes }: NewCohortFieldsProps) {
  const { t } = useTranslation("staff");
  return (
    <>
      <SelectField
        name="programme"
        label={t("author.newCohort.programme")}
        options={programmes}
        emptyLabel={t("author.choose")}
        value={typedText(form.values, "programme")}
        error={form.errors.programme}
        size="short"
      />
      <TypedTexts form={form} name="name" label={t("author.cohort.name")} kind="line" max={COHORT_NAME_MAX} />
      <TypedLine
        form={form}
        name="startsOn"
        label={t("author.dates.startsOn")}
        hint={t("author.newCohort.startsOnHint")}
        size="code"
      />
    </>
  );
}
