import { useTranslation } from "react-i18next";
import type { FormState } from "~/components/authoring/form-state";
import { TypedLine } from "~/components/authoring/typed-line";
import { Checkbox } from "~/ui/checkbox";
import { RadioGroup } from "~/ui/radio-group";
import { SelectField } from "~/ui/select-field";
import { isTicked, typedText } from "~/web/typed-form";
import type { StageFormView } from "./stage-form-view.server";

export type StageFieldsProps = { form: FormState; page: StageFormView };

/** When a stage is held and what moves people on from it. */
export function StageDates({ form, page }: StageFieldsProps) {
  const { t } = useTranslation("staff");
  return (
    <fieldset className="space-y-4">
      <legend className="type-h3 mb-1">{t("stages.dates")}</legend>
      <p className="text-ink2">{t("stages.datesHint")}</p>
      <div className="grid gap-4 tablet:grid-cols-4">
        <TypedLine form={form} name="startsOn" label={t("author.dates.firstDay")} size="code" />
        <TypedLine form={form} name="startsTime" label={t("stages.from")} size="code" optional />
        <TypedLine form={form} name="endsOn" label={t("author.dates.lastDay")} size="code" />
        <TypedLine form={form} name="endsTime" label={t("stages.until")} size="code" optional />
      </div>
      {page.advances ? (
        <Radios name="advancedBy" form={form} page={page} />
      ) : (
        <input type="hidden" name="advancedBy" value={typedText(form.values, "advancedBy")} />
      )}
    </fieldset>
  );
}

/** How a stage is judged or held, by its kind. */
export function StageRules({ form, page }: StageFieldsProps) {
  const { t } = useTranslation("staff");
  const { groups, units } = page;
  return (
    <>
      {groups.includes("review") ? (
        <fieldset className="space-y-4">
          <legend className="type-h3 mb-1">{t("stages.review")}</legend>
          {groups.includes("assignment") ? <Assignment form={form} page={page} /> : null}
          <Checkbox
            name="namesHidden"
            label={t("stages.hideNames")}
            hint={t("stages.hideNamesHint")}
            checked={isTicked(form.values, "namesHidden")}
          />
          <Radios name="scoresSeen" form={form} page={page} />
          <Radios name="combinedBy" form={form} page={page} />
        </fieldset>
      ) : null}
      {groups.includes("test") ? (
        <fieldset className="space-y-4">
          <legend className="type-h3 mb-1">{t("stages.test")}</legend>
          <Checkbox name="online" label={t("stages.online")} checked={isTicked(form.values, "online")} />
          <div className="grid gap-4 tablet:grid-cols-3">
            <TypedLine form={form} name="questions" label={t("stages.questions")} size="code" digits optional />
            <TypedLine form={form} name="minutes" label={t("stages.minutes")} size="code" digits optional />
          </div>
        </fieldset>
      ) : null}
      {groups.includes("interview") ? (
        <fieldset className="space-y-4">
          <legend className="type-h3 mb-1">{t("stages.interview")}</legend>
          <div className="grid gap-4 tablet:grid-cols-3">
            <TypedLine form={form} name="slotMinutes" label={t("stages.slotMinutes")} size="code" digits optional />
            <SelectField
              name="placeUnit"
              label={t("stages.place")}
              options={units}
              emptyLabel={t("stages.noPlace")}
              value={typedText(form.values, "placeUnit")}
              error={form.errors.placeUnit}
            />
          </div>
        </fieldset>
      ) : null}
    </>
  );
}

/** To how many reviewers each application is given, and by whom when it comes late. */
function Assignment({ form, page }: StageFieldsProps) {
  const { t } = useTranslation("staff");
  return (
    <>
      <div className="grid gap-4 tablet:grid-cols-3">
        <TypedLine form={form} name="reviewers" label={t("stages.reviewers")} size="code" digits />
        <TypedLine form={form} name="mostPerReviewer" label={t("stages.most")} size="code" digits optional />
        <TypedLine
          form={form}
          name="thirdReviewerAbove"
          label={t("stages.third")}
          hint={t("stages.thirdHint")}
          size="code"
          digits
        />
      </div>
      <Radios name="lateAssignedBy" form={form} page={page} />
    </>
  );
}

type RadiosProps = StageFieldsProps & { name: "advancedBy" | "scoresSeen" | "combinedBy" | "lateAssignedBy" };

function Radios({ name, form, page }: RadiosProps) {
  const { t } = useTranslation("staff");
  return (
    <RadioGroup
      name={name}
      label={t(`stages.label.${name}`)}
      options={page.choices[name]}
      value={typedText(form.values, name)}
      error={form.errors[name]}
    />
  );
}
