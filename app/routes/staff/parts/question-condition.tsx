import { useState } from "react";
import { useTranslation } from "react-i18next";
import { isTicked, typedText } from "~/domain/forms/typed-fields";
import { Button } from "~/ui/button";
import { Checkbox } from "~/ui/checkbox";
import { CheckboxGroup } from "~/ui/checkbox-group";
import { RadioGroup } from "~/ui/radio-group";
import { SelectField } from "~/ui/select-field";
import type { EditorPart } from "./editor-part";

/**
 * When the question is asked: always, or depending on an earlier answer. Without JavaScript the answers of a newly chosen
 * question appear after saving; with it at once.
 */
export function QuestionCondition({ view, fields, errors }: EditorPart) {
  const { t } = useTranslation("staff");
  const [chosen, setChosen] = useState(typedText(fields, "condition.question"));
  const source = view.sources.find(({ key }) => key === chosen);
  const stored = typedText(fields, "condition.question") === chosen ? (fields["condition.value"] ?? []) : [];
  const answers = { name: "condition.value", label: t("form.conditionAnswers"), options: source?.values ?? [] };
  return (
    <fieldset className="min-w-0 space-y-4">
      <legend className="type-h3 mb-2">{t("form.condition")}</legend>
      <div className="flex flex-wrap items-end gap-3">
        <SelectField
          name="condition.question"
          label={t("form.conditionQuestion")}
          emptyLabel={t("form.always")}
          value={typedText(fields, "condition.question")}
          error={errors["condition.question"]}
          options={view.sources.map(({ key, label }) => ({ value: key, label }))}
          onChange={(event) => setChosen(event.currentTarget.value)}
        />
        <noscript>
          <Button name="intent" value="save" look="secondary" width="hug">
            {t("form.showAnswers")}
          </Button>
        </noscript>
      </div>
      {source ? (
        <div key={source.key} className="space-y-3 border-line border-l-2 pl-4">
          {/* Districts are many: they scroll in a box of their own, and what follows stays in reach. */}
          <div className="max-h-96 overflow-y-auto p-1">
            {source.several ? (
              <CheckboxGroup {...answers} values={stored} columns={2} />
            ) : (
              <RadioGroup {...answers} value={stored[0]} />
            )}
          </div>
          {source.several || source.values.some(({ value }) => value === "true") ? (
            <Checkbox
              name="condition.negated"
              label={t("form.conditionNegated")}
              checked={isTicked(fields, "condition.negated")}
            />
          ) : null}
        </div>
      ) : null}
    </fieldset>
  );
}
