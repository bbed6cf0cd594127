import { useTranslation } from "react-i18next";
import type { Refusal } from "~/components/authoring/form-state";
import { Button } from "~/ui/button";
import { Lozenge } from "~/ui/lozenge";
import { TextLink } from "~/ui/text-link";
import { ReasonForm } from "./reason-form";
import type { ReasonsView } from "./reasons-view.server";

type ReasonLineProps = {
  outcome: string;
  reason: ReasonsView["groups"][number]["reasons"][number];
  refused?: Refusal;
};

/** A reason: its words, how it stands, and what can be done with it. */
export function ReasonLine({ outcome, reason, refused }: ReasonLineProps) {
  const { t } = useTranslation("staff");
  const { key, words, retired, detailsRequired, editing, editHref } = reason;
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-1 border-line border-b py-2">
      <div className="min-w-60 flex-1">
        <p className={retired ? "text-ink2 line-through" : "font-semibold"}>{words}</p>
        {detailsRequired || retired ? (
          <p className="flex flex-wrap gap-x-3 text-ink2">
            {detailsRequired ? t("reasons.withDetails") : null}
            {retired ? <Lozenge tone="quiet">{t("reasons.retired")}</Lozenge> : null}
          </p>
        ) : null}
      </div>
      {editing ? null : (
        <TextLink href={editHref} className="inline-flex min-h-control items-center">
          {t("reasons.edit")}
          <span className="sr-only">: {words}</span>
        </TextLink>
      )}
      <form method="post">
        <input type="hidden" name="key" value={key} />
        <Button name="intent" value={retired ? "restore" : "retire"} look="quiet" width="hug">
          {retired ? t("reasons.restore") : t("reasons.retire")}
          <span className="sr-only">: {words}</span>
        </Button>
      </form>
      {editing ? (
        <div className="w-full">
          <ReasonForm outcome={outcome} reason={reason} refused={refused} />
        </div>
      ) : null}
    </li>
  );
}
