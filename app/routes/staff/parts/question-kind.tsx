import { useTranslation } from "react-i18next";
import { TrilingualField } from "~/components/trilingual/trilingual-field";
import type { UnitFilter } from "~/domain/forms/question-schema";
import { isTicked, typedRows, typedText } from "~/domain/forms/typed-fields";
import { Checkbox } from "~/ui/checkbox";
import { SelectField } from "~/ui/select-field";
import type { EditorPart } from "./editor-part";
import { statesOf, textOf } from "./question-texts";

const UNIT_FILTERS: readonly UnitFilter[] = [
  "cohortSeats",
  "cohortPositions",
  "hostsInterns",
  "hostsVolunteers",
  "all",
];

/** What only some types have: places, a preset answer, a warning, the text of a consent. */
export function QuestionKind(part: EditorPart) {
  const { t } = useTranslation("staff");
  const { view, fields, errors } = part;
  switch (view.question.type) {
    case "singleChoice":
      return (
        <fieldset className="min-w-0 space-y-4">
          <legend className="type-h3 mb-2">{t("form.more")}</legend>
          <Checkbox name="choosesPlace" label={t("form.choosesPlace")} checked={isTicked(fields, "choosesPlace")} />
          <SelectField
            name="default"
            label={t("form.default")}
            size="short"
            emptyLabel={t("form.nothing")}
            value={typedText(fields, "default")}
            options={optionsOf(part)}
          />
          {view.choices.length > 0 ? (
            <SelectField
              name="differentFrom"
              label={t("form.differentFrom")}
              emptyLabel={t("form.nothing")}
              value={typedText(fields, "differentFrom")}
              options={view.choices}
            />
          ) : null}
          <Warning {...part} options={optionsOf(part)} />
        </fieldset>
      );
    case "yesNo":
      return (
        <Warning
          {...part}
          options={[
            { value: "true", label: t("answers.yes") },
            { value: "false", label: t("answers.no") },
          ]}
        />
      );
    case "unitPreferences":
      return (
        <fieldset className="min-w-0 space-y-4">
          <legend className="type-h3 mb-2">{t("form.more")}</legend>
          <SelectField
            name="unitFilter"
            label={t("form.unitFilter")}
            value={typedText(fields, "unitFilter")}
            options={UNIT_FILTERS.map((filter) => ({ value: filter, label: t(`form.units.${filter}`) }))}
          />
          <Checkbox name="ordered" label={t("form.ordered")} checked={isTicked(fields, "ordered")} />
        </fieldset>
      );
    case "consent":
      return (
        <SelectField
          name="textKey"
          label={t("form.consentText")}
          value={typedText(fields, "textKey")}
          error={errors.textKey}
          options={view.consents}
        />
      );
    default:
      return null;
  }
}

function optionsOf({ fields }: EditorPart) {
  return typedRows(fields, "options").map((row) => {
    const value = typedText(fields, `options.${row}.value`);
    const words = textOf(fields, `options.${row}.label`);
    return { value, label: words.az || words.en || words.ru || value };
  });
}

/** What is said to who gives one of the answers; it stands in nobody's way. */
function Warning({ view, fields, errors, options }: EditorPart & { options: { value: string; label: string }[] }) {
  const { t } = useTranslation("staff");
  return (
    <div className="space-y-4">
      <SelectField
        name="warning.value"
        label={t("form.warningWhen")}
        size="short"
        emptyLabel={t("form.nothing")}
        value={typedText(fields, "warning.value")}
        options={options}
      />
      <TrilingualField
        name="warning.message"
        label={t("form.warning")}
        kind="text"
        rows={2}
        optional
        value={textOf(fields, "warning.message")}
        state={statesOf(view, "warnWhen")}
        stillRight={fields["warning.message.checked"]}
        errors={errors}
      />
    </div>
  );
}
