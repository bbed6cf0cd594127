import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Button } from "~/ui/button";
import { EmptyState } from "~/ui/empty-state";
import { TextField } from "~/ui/text-field";
import type { FormRefused } from "./form-refused";
import type { FormView } from "./form-view.server";

/** A cohort without a form: it begins with the declarations alone, or as the form of another cohort. */
export function FormBegin({ view, refused }: { view: FormView; refused?: FormRefused }) {
  const { t } = useTranslation("staff");
  return (
    <div className="px-4 py-5 desktop:px-5">
      <EmptyState text={t("form.none")}>
        {view.mayEdit ? (
          <Form method="post" noValidate className="space-y-4">
            <input type="hidden" name="intent" value="begin" />
            <TextField
              name="from"
              label={t("form.copyFrom")}
              hint={t("form.copyFromHint")}
              size="short"
              optional
              value={refused?.ask.intent === "begin" ? (refused.ask.from ?? "") : ""}
              error={refused?.errors.from}
            />
            <Button width="hug">{t("form.begin")}</Button>
          </Form>
        ) : null}
      </EmptyState>
    </div>
  );
}
