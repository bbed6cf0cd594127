import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Button } from "~/ui/button";
import type { ChoiceOption } from "~/ui/choice";
import { Confirm } from "~/ui/confirm";
import type { SummaryError } from "~/ui/error-summary";
import { RadioGroup } from "~/ui/radio-group";
import { TextArea } from "~/ui/text-area";
import type { TypedAnswer } from "./typed-answer.server";

type AnswerFormsProps = {
  reasons: ChoiceOption[];
  typed: TypedAnswer;
  errors: SummaryError[];
  /** The form of a no is open: it was refused, or is being written in another language. */
  open: boolean;
};

/** The unit's answer: yes at once, no with its reason. Both work without JavaScript. */
export function AnswerForms({ reasons, typed, errors, open }: AnswerFormsProps) {
  const { t } = useTranslation("staff");
  const error = (field: string) => errors.find((each) => each.field === field)?.text;
  return (
    <div className="space-y-3">
      <Form method="post">
        <Button name="answer" value="yes">
          {t("unit.yes")}
        </Button>
      </Form>
      <Confirm summary={t("unit.no")} title={t("unit.noMeans")} open={open}>
        <Form method="post" id="refuse" noValidate className="space-y-4" data-keeps-typed="">
          <input type="hidden" name="answer" value="no" />
          <RadioGroup
            name="reasonKey"
            label={t("unit.reason")}
            options={reasons}
            value={typed.reasonKey}
            error={error("reasonKey")}
          />
          <TextArea
            name="details"
            label={t("unit.details")}
            hint={t("unit.detailsHint")}
            rows={3}
            limit={500}
            optional
            value={typed.details}
            error={error("details")}
          />
          <Button look="secondary">{t("unit.noConfirm")}</Button>
        </Form>
      </Confirm>
    </div>
  );
}
