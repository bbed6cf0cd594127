import { useTranslation } from "react-i18next";
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
        {Array.from({ length: most }, (_, at) => (
          <li key={`${at + 1}`} id={at === 0 ? fieldIds(view.name).control : undefined}>
            <SelectField
              name={`${view.name}.${at}`}
              label={ordered ? t("question.preference", { number: at + 1 }) : t("question.unit", { number: at + 1 })}
              value={values[at]}
              options={options}
              emptyLabel={t("question.none")}
            />
          </li>
        ))}
      </ol>
    </FieldGroup>
  );
}
