import { Form, useNavigation } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Button } from "~/ui/button";
import { DateField } from "~/ui/date-field";
import { ErrorSummary } from "~/ui/error-summary";
import { Note } from "~/ui/note";
import { SummaryList } from "~/ui/summary-list";
import { TextArea } from "~/ui/text-area";
import { TextLink } from "~/ui/text-link";
import type { FormFailure } from "~/web/form-action.server";
import { summaryOf } from "~/web/summary-of";
import type { HoldView } from "./hold-view.server";

type HoldFormProps = {
  view: HoldView;
  /** What was typed here in another language. */
  typed: Record<string, string | string[]>;
  failure?: FormFailure;
};

/** The new date and the reason; what it means to the people it concerns stands above. */
export function HoldForm({ view, typed, failure }: HoldFormProps) {
  const { t } = useTranslation("staff");
  const { state, formMethod } = useNavigation();
  const values = failure?.values ?? typed;
  const value = (name: string) => {
    const given = values[name];
    return typeof given === "string" ? given : "";
  };
  return (
    <Form method="post" id="hold" data-keeps-typed="" noValidate className="max-w-form space-y-6">
      <ErrorSummary title={t("refused")} errors={summaryOf(failure)} />
      <SummaryList rows={view.about} look="ends" />
      <Note tone={view.nothing ? "quiet" : "attention"}>{view.nothing ? t("hold.nothing") : view.effect}</Note>
      <DateField
        name="until"
        label={view.dayLabel}
        value={{ day: value("until.day"), month: value("until.month"), year: value("until.year") }}
        error={failure?.errors.until}
      />
      <TextArea
        name="reason"
        label={t("hold.reason")}
        hint={t("hold.reasonHint")}
        rows={3}
        limit={500}
        value={value("reason")}
        error={failure?.errors.reason}
      />
      <div className="flex flex-wrap items-center gap-x-5 gap-y-3">
        <Button width="hug" pending={state !== "idle" && formMethod === "POST"} pendingText={t("hold.sending")}>
          {t("hold.submit")}
        </Button>
        <TextLink href={view.back}>{t("hold.keep")}</TextLink>
      </div>
    </Form>
  );
}
