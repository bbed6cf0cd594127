import { useTranslation } from "react-i18next";
import type { Refusal } from "~/components/authoring/form-state";
import { TrilingualField } from "~/components/trilingual/trilingual-field";
import { Button } from "~/ui/button";
import { Checkbox } from "~/ui/checkbox";
import { isTicked, typedTrilingual } from "~/web/typed-form";
import type { ReasonsView } from "./reasons-view.server";

type ReasonFormProps = {
  outcome: string;
  /** The reason that is edited; without one a new one is added. */
  reason?: ReasonsView["groups"][number]["reasons"][number];
  refused?: Refusal;
};

const NOTHING = { az: "", en: "", ru: "" };

/** The words of a reason in three languages; with what was typed when it was refused. */
export function ReasonForm({ outcome, reason, refused }: ReasonFormProps) {
  const { t } = useTranslation("staff");
  const text = refused ? typedTrilingual(refused.values, "text").text : (reason?.text ?? NOTHING);
  return (
    <form method="post" noValidate className="my-3 max-w-4xl space-y-3 border-xezer border-l-4 pl-4">
      <input type="hidden" name="outcome" value={outcome} />
      {reason ? <input type="hidden" name="key" value={reason.key} /> : null}
      <TrilingualField name="text" label={t("reasons.words")} kind="line" value={text} errors={refused?.errors} />
      <Checkbox
        name="detailsRequired"
        label={t("reasons.details")}
        checked={refused ? isTicked(refused.values, "detailsRequired") : reason?.detailsRequired}
      />
      <Button name="intent" value="save" width="hug">
        {t("reasons.save")}
      </Button>
    </form>
  );
}
