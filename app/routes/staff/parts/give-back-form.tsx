import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Button } from "~/ui/button";
import { TextArea } from "~/ui/text-area";
import type { ReviewPage } from "./review-view.server";

type GiveBackFormProps = {
  view: Pick<ReviewPage, "self" | "reason">;
  intent: "decline" | "abstain";
  ask: string;
  send: string;
  errors: Record<string, string>;
};

/** Gives a review back, with the reason: a conflict of interest, or not being able to judge. */
export function GiveBackForm({ view, intent, ask, send, errors }: GiveBackFormProps) {
  const { t } = useTranslation("staff");
  const field = `reason-${intent}`;
  return (
    <Form
      method="post"
      action={view.self}
      id={`${intent}-form`}
      data-keeps-typed
      noValidate
      className="max-w-prose space-y-3 py-3"
    >
      <input type="hidden" name="intent" value={intent} />
      <p>{ask}</p>
      <TextArea
        name={field}
        label={t("reviews.reason")}
        hint={t("reviews.reasonHint")}
        error={errors[field]}
        value={view.reason}
        rows={3}
      />
      <Button look="destroy" width="hug">
        {send}
      </Button>
    </Form>
  );
}
