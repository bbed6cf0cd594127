import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { REASON_MAX } from "~/domain/forms/version-reason";
import { Button } from "~/ui/button";
import { Confirm } from "~/ui/confirm";
import { TextArea } from "~/ui/text-area";
import type { FormRefused } from "./form-refused";
import type { FormView } from "./form-view.server";
import { Unfold } from "./unfold";

/** Publishing a later version with its reason, and throwing the draft away. The first version waits for the announcement. */
export function FormPublish({ view, refused }: { view: FormView; refused?: FormRefused }) {
  const { t } = useTranslation("staff");
  const { draft, announced, drafts } = view;
  if (!draft) return null;
  if (!announced) return <p className="text-ink2">{t("form.byAnnouncing")}</p>;
  const mine = refused?.ask.intent === "publish" ? refused.ask : null;
  return (
    <div className="flex flex-wrap items-start gap-x-8 gap-y-2">
      <Unfold summary={t("form.publish", { number: draft.number })} open={mine !== null}>
        <Form method="post" noValidate className="max-w-prose space-y-4">
          <input type="hidden" name="intent" value="publish" />
          <input type="hidden" name="revision" value={draft.revision} />
          <p>{drafts > 0 ? t("form.publishDrafts", { number: drafts }) : t("form.publishNoDrafts")}</p>
          <TextArea
            name="reason"
            label={t("form.reason")}
            hint={t("form.reasonHint")}
            rows={3}
            limit={REASON_MAX}
            value={mine?.reason}
            error={mine ? refused?.errors.reason : undefined}
          />
          <Button width="hug">{t("form.publishConfirm")}</Button>
        </Form>
      </Unfold>
      <Confirm summary={t("form.discard")} title={t("form.discardTitle")}>
        <Form method="post">
          <input type="hidden" name="intent" value="discard" />
          <Button look="secondary" width="hug">
            {t("form.discardConfirm")}
          </Button>
        </Form>
      </Confirm>
    </div>
  );
}
