import { useTranslation } from "react-i18next";
import type { FormState } from "~/components/authoring/form-state";
import { Button } from "~/ui/button";
import { Checkbox } from "~/ui/checkbox";
import { TextField } from "~/ui/text-field";
import type { InterviewsView, SlotPlanView } from "./interviews-view.server";
import { PanelFields } from "./panel-fields";
import { SlotPlaceFields } from "./slot-place-fields";
import { SlotPreview } from "./slot-preview";
import { typedOf } from "./typed-of";

type SlotsFormProps = {
  view: Pick<InterviewsView, "reviewers" | "units" | "panels">;
  form: FormState;
  plan: SlotPlanView | null;
};

/** New times by a rule: days, hours, length, who sits where. Shown first, made after. */
export function SlotsForm({ view, form, plan }: SlotsFormProps) {
  const { t } = useTranslation("staff");
  const { values, errors } = form;
  const text = typedOf(values);
  const field = (name: "firstDay" | "lastDay" | "from" | "to" | "minutes" | "breakMinutes" | "capacity") => (
    <TextField
      name={name}
      label={t(`interviews.${name}`)}
      value={text(name)}
      size="code"
      autoComplete="off"
      inputMode={name === "minutes" || name === "breakMinutes" || name === "capacity" ? "numeric" : undefined}
      error={errors[name]}
    />
  );
  return (
    <form method="post" id="slots" noValidate className="max-w-180 space-y-5">
      <p className="text-ink2">{t("interviews.makeHint")}</p>
      <div className="grid grid-cols-2 gap-4 tablet:grid-cols-4">
        {field("firstDay")}
        {field("lastDay")}
        {field("from")}
        {field("to")}
      </div>
      <div className="grid grid-cols-2 gap-4 tablet:grid-cols-4">
        {field("minutes")}
        {field("breakMinutes")}
        {field("capacity")}
      </div>
      <Checkbox name="everyDay" label={t("interviews.everyDay")} checked={text("everyDay") !== ""} />
      <PanelFields view={view} form={form} />
      <SlotPlaceFields units={view.units} form={form} />
      {plan ? <SlotPreview plan={plan} /> : null}
      {plan?.odd ? (
        <Checkbox
          name="despite"
          label={t("interviews.despite")}
          checked={text("despite") !== ""}
          error={errors.despite}
        />
      ) : null}
      <div className="flex flex-wrap items-center gap-3">
        <Button name="intent" value="preview" look="secondary" width="hug">
          {t("interviews.preview")}
        </Button>
        {plan ? (
          <Button name="intent" value="make" width="hug">
            {t("interviews.makeDo")}
          </Button>
        ) : null}
      </div>
    </form>
  );
}
