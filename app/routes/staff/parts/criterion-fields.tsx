import { ChevronRight } from "lucide-react";
import { useTranslation } from "react-i18next";
import { TypedLine } from "~/components/authoring/typed-line";
import { TypedTexts } from "~/components/authoring/typed-texts";
import { CRITERION_NAME_MAX, GUIDANCE_MAX } from "~/domain/stages/criterion-input";
import { CheckboxGroup } from "~/ui/checkbox-group";
import { Icon } from "~/ui/icon";
import { SelectField } from "~/ui/select-field";
import { typedText, typedTexts } from "~/web/typed-form";
import type { StageFieldsProps } from "./stage-fields";
import { Unfold } from "./unfold";

type CriterionProps = StageFieldsProps & { item: string };

/** One criterion under its name and weight, folded away until it is needed: a new one and one with a fault are open. */
export function CriterionFields(props: CriterionProps) {
  const { t, i18n } = useTranslation("staff");
  const { item, form } = props;
  const name = typedText(form.values, `${item}.name.${i18n.language}`) || typedText(form.values, `${item}.name.az`);
  const faulty = Object.keys(form.errors).some((field) => field.startsWith(`${item}.`));
  if (name.trim() === "") return <Fields {...props} />;
  return (
    <details open={faulty} className="group/criterion">
      <summary className="flex min-h-control list-none items-center gap-1.5 rounded-control">
        <Icon of={ChevronRight} className="-ml-1 transition-transform duration-fast group-open/criterion:rotate-90" />
        <span className="link font-semibold">{name}</span>
        <span className="tabular text-ink2">
          {t("stages.weightShort", { weight: typedText(form.values, `${item}.weight`) })}
        </span>
      </summary>
      <div className="mt-2">
        <Fields {...props} />
      </div>
    </details>
  );
}

/** Its words, its weight, who gives it its score and by what. */
function Fields({ item, form, page }: CriterionProps) {
  const { t } = useTranslation("staff");
  const { values, errors } = form;
  const basedOn = typedTexts(values, `${item}.basedOn`);
  const source = typedText(values, `${item}.source`);
  const scored = source === "answer" ? basedOn.flatMap((question) => page.options[question] ?? []) : [];
  const named = page.choices.basedOn.filter(({ value }) => basedOn.includes(value)).map(({ label }) => label);
  return (
    <div className="space-y-4">
      <TypedTexts
        form={form}
        name={`${item}.name`}
        label={t("stages.criterionName")}
        kind="line"
        max={CRITERION_NAME_MAX}
      />
      <TypedTexts
        form={form}
        name={`${item}.guidance`}
        label={t("stages.guidance")}
        hint={t("stages.guidanceHint")}
        kind="text"
        rows={2}
        max={GUIDANCE_MAX}
        optional
      />
      <div className="grid gap-4 tablet:grid-cols-3">
        <TypedLine form={form} name={`${item}.weight`} label={t("stages.weightPercent")} size="code" digits />
        <SelectField
          name={`${item}.source`}
          label={t("stages.scoredBy")}
          options={page.choices.source}
          emptyLabel={t("author.choose")}
          value={source}
          error={errors[`${item}.source`]}
        />
      </div>
      {named.length > 0 ? <p className="text-ink2">{t("stages.judgedBy", { what: named.join(" · ") })}</p> : null}
      <Unfold summary={t("stages.chooseBasis")} open={Boolean(errors[`${item}.basedOn`])}>
        <CheckboxGroup
          name={`${item}.basedOn`}
          label={t("stages.basedOn")}
          hint={t("stages.basedOnHint")}
          options={page.choices.basedOn}
          values={basedOn}
          columns={2}
          error={errors[`${item}.basedOn`]}
        />
      </Unfold>
      {scored.length > 0 ? (
        <fieldset>
          <legend className="mb-1 font-semibold">{t("stages.answerScores")}</legend>
          <div className="grid gap-4 tablet:grid-cols-3">
            {scored.map(({ value, label }) => (
              <TypedLine
                key={value}
                form={form}
                name={`${item}.answerScores.${value}`}
                label={label}
                size="code"
                digits
              />
            ))}
          </div>
        </fieldset>
      ) : null}
    </div>
  );
}
