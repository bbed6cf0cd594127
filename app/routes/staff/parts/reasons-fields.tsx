import { useTranslation } from "react-i18next";
import { CheckboxGroup } from "~/ui/checkbox-group";
import type { ChoiceOption } from "~/ui/choice";
import { RadioGroup } from "~/ui/radio-group";
import { TextArea } from "~/ui/text-area";
import { fieldOf, type ParticipationIntent, type ParticipationRefused } from "./participation-intents";

type Refused = ParticipationRefused | null;
type FieldsProps = { intent: ParticipationIntent; reasons: ChoiceOption[]; refused: Refused };

/** Reasons of a flat list, several at a time, and the one details box that the person reads. */
export function ReasonsFields({ intent, reasons, refused }: FieldsProps) {
  const { t } = useTranslation("staff");
  return (
    <>
      <CheckboxGroup
        name={fieldOf(intent, "reasonKeys")}
        label={t("action.reasons")}
        options={reasons}
        values={refused?.typed.reasonKeys}
        error={errorOf(refused, "reasonKeys")}
      />
      <DetailsField
        intent={intent}
        refused={refused}
        label={t("action.details")}
        hint={t("action.detailsHint")}
        optional
      />
    </>
  );
}

/** One reason of a flat list, or none. */
export function ReasonChoice({ intent, reasons, refused }: FieldsProps) {
  const { t } = useTranslation("staff");
  return (
    <>
      <RadioGroup
        name={fieldOf(intent, "reasonKey")}
        label={t("participation.reason")}
        options={reasons}
        value={refused?.typed.reasonKey}
        error={errorOf(refused, "reasonKey")}
      />
      <DetailsField
        intent={intent}
        refused={refused}
        label={t("action.details")}
        hint={t("action.detailsHint")}
        optional
      />
    </>
  );
}

type DetailsFieldProps = {
  intent: ParticipationIntent;
  refused: Refused;
  label: string;
  hint?: string;
  optional?: boolean;
};

/** The one details box of a form. */
export function DetailsField({ intent, refused, label, hint, optional }: DetailsFieldProps) {
  return (
    <TextArea
      name={fieldOf(intent, "details")}
      label={label}
      hint={hint}
      rows={3}
      limit={500}
      optional={optional}
      value={refused?.typed.details}
      error={errorOf(refused, "details")}
    />
  );
}

function errorOf(refused: Refused, field: string): string | undefined {
  return refused?.summary.find((each) => each.field === fieldOf(refused.intent, field))?.text;
}
