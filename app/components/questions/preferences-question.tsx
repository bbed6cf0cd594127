import { useTranslation } from "react-i18next";
import { countTo } from "~/ui/count-to";
import { fieldIds } from "~/ui/field-ids";
import { FieldGroup } from "~/ui/field-shell";
import { SelectField } from "~/ui/select-field";
import type { QuestionOfView } from "./question-view";
import type { Shown } from "./shown";

/** Units or positions in order of preference: one numbered list per choice, so that the order needs no dragging. */
export function PreferencesQuestion({ view, shown }: { view: QuestionOfView<"preferences">; shown: Shown }) {
  const { t } = useTranslation("apply");
  const { values, options, most, ordered } = view;
  if (most === 1) {
    return <SelectField {...shown} value={values[0]} options={options} emptyLabel={t("question.choose")} />;
  }
  return (
    <FieldGroup {...shown}>
      <ol className="space-y-3">
        {countTo(most).map((number) => (
          <li key={number} id={number === 1 ? fieldIds(view.name).control : undefined}>
            <SelectField
              name={`${view.name}.${number - 1}`}
              label={ordered ? t("question.preference", { number }) : t("question.unit", { number })}
              value={values[number - 1]}
              options={options}
              emptyLabel={t("question.none")}
            />
          </li>
        ))}
      </ol>
    </FieldGroup>
  );
}
