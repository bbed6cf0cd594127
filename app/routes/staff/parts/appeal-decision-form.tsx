import { Form, useNavigation } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Button } from "~/ui/button";
import { Checkbox } from "~/ui/checkbox";
import { ErrorSummary } from "~/ui/error-summary";
import { RadioGroup } from "~/ui/radio-group";
import { SelectField } from "~/ui/select-field";
import { TextArea } from "~/ui/text-area";
import { TextField } from "~/ui/text-field";
import type { FormFailure } from "~/web/form-action.server";
import { summaryOf } from "~/web/summary-of";
import type { AppealDecide } from "./appeal-view.server";

type AppealDecisionFormProps = {
  decide: AppealDecide;
  /** What was typed here in another language. */
  typed: Record<string, string | string[]>;
  failure?: FormFailure;
};

/** Upheld with where it leads, or dismissed; the answer is what the applicant reads. */
export function AppealDecisionForm({ decide, typed, failure }: AppealDecisionFormProps) {
  const { t } = useTranslation("staff");
  const { state, formMethod } = useNavigation();
  const values = failure?.values ?? typed;
  const value = (name: string) => {
    const given = values[name];
    return typeof given === "string" ? given : "";
  };
  return (
    <Form method="post" id="decide-appeal" data-keeps-typed="" noValidate className="max-w-form space-y-6">
      <ErrorSummary title={t("refused")} errors={summaryOf(failure)} />
      <RadioGroup
        name="verdict"
        label={t("appeals.verdict")}
        options={[
          { value: "dismissed", label: t("appeals.dismiss") },
          { value: "upheld", label: t("appeals.uphold") },
        ]}
        value={value("verdict")}
        error={failure?.errors.verdict}
      />
      <fieldset className="space-y-5 border-line border-l-4 pl-4">
        <legend className="type-h3 mb-3">{t("appeals.ifUpheld")}</legend>
        <RadioGroup
          name="remedy"
          label={t("appeals.remedy.label")}
          hint={decide.free}
          options={decide.remedies}
          value={value("remedy")}
          error={failure?.errors.remedy}
        />
        <TextField
          name="rank"
          label={t("appeals.rank")}
          hint={decide.rankHint}
          size="code"
          inputMode="numeric"
          value={value("rank")}
          error={failure?.errors.rank}
        />
        {decide.places.length > 0 ? (
          <SelectField
            name="unitPlaceId"
            label={t("appeals.place")}
            options={decide.places}
            emptyLabel={t("appeals.noPlace")}
            value={value("unitPlaceId")}
          />
        ) : null}
        <Checkbox
          name="extraSeat"
          label={t("appeals.extraSeat")}
          checked={value("extraSeat") !== ""}
          error={failure?.errors.extraSeat}
        />
      </fieldset>
      <TextArea
        name="answer"
        label={t("appeals.answerLabel")}
        hint={t("appeals.answerHint")}
        rows={6}
        limit={decide.most}
        value={value("answer")}
        error={failure?.errors.answer}
      />
      <Button width="hug" pending={state !== "idle" && formMethod === "POST"} pendingText={t("appeals.sending")}>
        {t("appeals.send")}
      </Button>
    </Form>
  );
}
