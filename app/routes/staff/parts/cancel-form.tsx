import { Form, useNavigation } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { LANGUAGES } from "~/domain/languages";
import { Button } from "~/ui/button";
import { ErrorSummary } from "~/ui/error-summary";
import { Note } from "~/ui/note";
import { SummaryList } from "~/ui/summary-list";
import { TextArea } from "~/ui/text-area";
import { TextField } from "~/ui/text-field";
import { TextLink } from "~/ui/text-link";
import type { FormFailure } from "~/web/form-action.server";
import { summaryOf } from "~/web/summary-of";
import type { CancelView } from "./cancel-view.server";

type CancelFormProps = {
  view: Pick<CancelView, "code" | "overviewHref" | "limit" | "whom">;
  /** What was typed here in another language. */
  typed: Record<string, string | string[]>;
  failure?: FormFailure;
};

/** Says what will happen and to how many, asks for the reason as everybody will read it, and for the code as a yes. */
export function CancelForm({ view, typed, failure }: CancelFormProps) {
  const { t } = useTranslation(["staff", "ui"]);
  const { state, formMethod } = useNavigation();
  const values = failure?.values ?? typed;
  const value = (name: string) => (typeof values[name] === "string" ? values[name] : "");
  return (
    <Form method="post" id="cancel-cohort" data-keeps-typed="" noValidate className="max-w-form space-y-5">
      <ErrorSummary title={t("refused")} errors={summaryOf(failure)} />
      <Note tone="attention">
        <p>{t("cancel.whatHappens")}</p>
        <p className="mt-3">{t("cancel.whoIsTold")}</p>
      </Note>
      <SummaryList rows={view.whom} look="ends" />
      <fieldset className="space-y-5">
        <legend className="type-h3 mb-2">{t("cancel.reason")}</legend>
        <p className="text-ink2">{t("cancel.reasonHint")}</p>
        {LANGUAGES.map((language) => (
          <TextArea
            key={language}
            name={`reason.${language}`}
            label={t(`ui:language.name.${language}`)}
            lang={language}
            rows={3}
            limit={view.limit}
            value={value(`reason.${language}`)}
            error={failure?.errors[`reason.${language}`]}
          />
        ))}
      </fieldset>
      <TextField
        name="confirmCode"
        label={t("cancel.confirmCode", { code: view.code })}
        hint={t("cancel.confirmCodeHint")}
        size="short"
        autoComplete="off"
        spellCheck={false}
        value={value("confirmCode")}
        error={failure?.errors.confirmCode}
      />
      <div className="flex flex-wrap items-center gap-x-5 gap-y-3">
        <Button
          look="destroy"
          width="hug"
          pending={state !== "idle" && formMethod === "POST"}
          pendingText={t("cancel.pending")}
        >
          {t("cancel.submit")}
        </Button>
        <TextLink href={view.overviewHref}>{t("cancel.keep")}</TextLink>
      </div>
    </Form>
  );
}
