import { useTranslation } from "react-i18next";
import { CheckboxGroup } from "~/ui/checkbox-group";
import { RadioGroup } from "~/ui/radio-group";
import { SelectField } from "~/ui/select-field";
import type { QuestionOfView } from "./question-view";
import type { Shown } from "./shown";

/** One of a few as buttons, one of many as the browser's own list. */
export function ChoiceQuestion({ view, shown }: { view: QuestionOfView<"choice">; shown: Shown }) {
  const { t } = useTranslation("apply");
  const { value, options, columns } = view;
  if (view.look === "radio") return <RadioGroup {...shown} {...{ value, options, columns }} />;
  return <SelectField {...shown} {...{ value, options }} emptyLabel={t("question.choose")} />;
}

export function ChoicesQuestion({ view, shown }: { view: QuestionOfView<"choices">; shown: Shown }) {
  return <CheckboxGroup {...shown} values={view.values} options={view.options} />;
}
