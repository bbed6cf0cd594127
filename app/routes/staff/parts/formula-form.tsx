import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { FormState } from "~/components/authoring/form-state";
import { Button } from "~/ui/button";
import { TextField } from "~/ui/text-field";
import { typedText } from "~/web/typed-form";
import { PlanReason } from "./plan-reason";
import type { StagesView } from "./stages-view.server";
import { Unfold } from "./unfold";

/** How the totals of the stages make the final score, and the least of it for a place. */
export function FormulaForm({ view, form }: { view: StagesView; form: FormState }) {
  const { t } = useTranslation("staff");
  const { parts, weighable, passMark } = view.formula;
  const mine = typedText(form.values, "of") === "formula";
  const value = (name: string, stored: string) => (mine ? typedText(form.values, name) : stored);
  return (
    <>
      <p>
        {parts.length > 0
          ? parts.map(({ key, name, weight }, at) => (
              <span key={key}>
                {at > 0 ? " + " : ""}
                {name} <span className="tabular font-semibold">{weight}&nbsp;%</span>
              </span>
            ))
          : t("stages.noFormula")}
      </p>
      <p className="mt-1">{passMark === "" ? t("stages.noPassMark") : t("stages.passMarkIs", { mark: passMark })}</p>
      {view.editing === "closed" || weighable.length === 0 ? null : (
        <div className="mt-2 max-w-form">
          <Unfold summary={t("stages.editFormula")} open={mine}>
            <Form
              method="post"
              action={view.here}
              id="formula-form"
              data-keeps-typed=""
              noValidate
              className="space-y-4"
            >
              <input type="hidden" name="of" value="formula" />
              <input type="hidden" name="version" value={view.version} />
              {weighable.map(({ key, name, weight }) => (
                <TextField
                  key={key}
                  name={`weight.${key}`}
                  label={t("stages.shareOf", { name })}
                  size="code"
                  inputMode="numeric"
                  autoComplete="off"
                  value={value(`weight.${key}`, weight)}
                  error={form.errors[`weight.${key}`]}
                />
              ))}
              <TextField
                name="passMark"
                label={t("stages.passMark")}
                hint={t("stages.passMarkHint")}
                size="code"
                inputMode="numeric"
                autoComplete="off"
                value={value("passMark", passMark)}
                error={form.errors.passMark}
              />
              <PlanReason of="formula" view={view} form={form} />
              <Button name="intent" value="formula" look="secondary" width="hug">
                {t("stages.saveFormula")}
              </Button>
            </Form>
          </Unfold>
        </div>
      )}
    </>
  );
}
