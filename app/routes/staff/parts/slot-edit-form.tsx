import { useTranslation } from "react-i18next";
import type { FormState } from "~/components/authoring/form-state";
import { Button } from "~/ui/button";
import { CheckboxGroup } from "~/ui/checkbox-group";
import { TextLink } from "~/ui/text-link";
import type { InterviewsView } from "./interviews-view.server";
import { SlotPlaceFields } from "./slot-place-fields";
import { typedOf } from "./typed-of";

type SlotEditFormProps = {
  view: Pick<InterviewsView, "reviewers" | "units">;
  edited: NonNullable<InterviewsView["edited"]>;
  form: FormState;
};

/** Changes where one slot is and who sits on its panel. Its time stays: another time is another slot. */
export function SlotEditForm({ view, edited, form }: SlotEditFormProps) {
  const { t } = useTranslation("staff");
  const text = typedOf(form.values);
  return (
    <form method="post" id="slot" noValidate className="max-w-180 scroll-mt-20 space-y-5">
      <span id="edit" />
      <input type="hidden" name="slotId" value={text("slotId")} />
      <input type="hidden" name="version" value={text("version")} />
      <p className="text-ink2">{t("interviews.editHint")}</p>
      <SlotPlaceFields units={view.units} form={form} />
      <CheckboxGroup
        name="panel"
        label={t("interviews.panel")}
        columns={2}
        options={view.reviewers.map(({ id, name }) => ({ value: id, label: name }))}
        values={[form.values.panel ?? []].flat()}
        error={form.errors.panels}
      />
      <div className="flex flex-wrap items-center gap-x-5 gap-y-3">
        <Button name="intent" value="edit" width="hug">
          {t("interviews.save")}
        </Button>
        <TextLink href={edited.back} className="inline-flex min-h-control items-center">
          {t("interviews.keep")}
        </TextLink>
      </div>
    </form>
  );
}
