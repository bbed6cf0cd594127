import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "~/ui/button";
import { countTo } from "~/ui/count-to";
import { FieldGroup } from "~/ui/field-shell";
import { SelectField } from "~/ui/select-field";
import type { QuestionErrors, QuestionOfView } from "./question-view";
import type { Shown } from "./shown";

type Props = { view: QuestionOfView<"languages">; shown: Shown; errors: QuestionErrors };

const SPARE_ROWS = 3;

/** Languages with a level each. Without JavaScript there are spare rows; with it, a button adds one. */
export function LanguagesQuestion({ view, shown, errors }: Props) {
  const { t } = useTranslation("apply");
  const { rows, most, options, levels } = view;
  const [count, setCount] = useState(Math.min(most, Math.max(rows.length + SPARE_ROWS, SPARE_ROWS)));
  const [ready, setReady] = useState(false);
  useEffect(() => {
    setReady(true);
    setCount(Math.min(most, Math.max(rows.length, 1)));
  }, [rows.length, most]);
  return (
    <FieldGroup {...shown}>
      <ul className="space-y-4">
        {countTo(count).map((number) => (
          <li key={number} className="grid gap-x-3 gap-y-2 tablet:grid-cols-[2fr_1fr]">
            <SelectField
              name={`${view.name}.${number - 1}.language`}
              label={t("question.language", { number })}
              error={errors[`${view.key}.${number - 1}.language`]}
              value={rows[number - 1]?.language}
              options={options}
              emptyLabel={t("question.choose")}
            />
            <SelectField
              name={`${view.name}.${number - 1}.level`}
              label={t("question.level")}
              error={errors[`${view.key}.${number - 1}.level`]}
              value={rows[number - 1]?.level}
              options={levels}
              emptyLabel={t("question.choose")}
            />
          </li>
        ))}
      </ul>
      {ready && count < most ? (
        <Button type="button" look="quiet" width="hug" className="mt-3" onClick={() => setCount(count + 1)}>
          {t("question.addLanguage")}
        </Button>
      ) : null}
    </FieldGroup>
  );
}
