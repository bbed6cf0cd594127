import { Form, useNavigation } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Button } from "~/ui/button";
import { ErrorSummary } from "~/ui/error-summary";
import { TextArea } from "~/ui/text-area";
import type { FormFailure } from "~/web/form-action.server";
import { summaryOf } from "~/web/summary-of";

type RevealFormProps = {
  /** What was typed here in another language. */
  typed: string;
  failure: FormFailure | null;
};

/** What somebody needs the numbers for, before they are shown. */
export function RevealForm({ typed, failure }: RevealFormProps) {
  const { t } = useTranslation("staff");
  const { state, formMethod } = useNavigation();
  return (
    <Form method="post" id="reveal" data-keeps-typed="" noValidate className="mt-6 max-w-form space-y-5">
      <ErrorSummary title={t("refused")} errors={summaryOf(failure ?? undefined)} />
      <TextArea
        name="reason"
        label={t("identity.reason")}
        hint={t("identity.reasonHint")}
        rows={3}
        limit={300}
        value={typed}
        error={failure?.errors.reason}
      />
      <Button width="hug" pending={state !== "idle" && formMethod === "POST"} pendingText={t("identity.showing")}>
        {t("identity.show")}
      </Button>
    </Form>
  );
}
