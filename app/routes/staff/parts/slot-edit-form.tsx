import { useTranslation } from "react-i18next";
import type { FormState } from "~/components/authoring/form-state";
import { Button } from "~/ui/button";
import { Checkbox } from "~/ui/checkbox";
import { CheckboxGroup } from "~/ui/checkbox-group";
import { TextField } from "~/ui/text-field";
import { TextLink } from "~/ui/text-link";
import type { InterviewsView } from "./interviews-view.server";
import { SlotPlaceFields } from "./slot-place-fields";
import { typedOf } from "./typed-of";

type SlotEditFormProps = {
  view: Pick<InterviewsView, "reviewers" | "units">;
  edited: NonNullable<InterviewsView["edited"]>;
  form: FormState;
};

/** Changes when and where one slot is and who sits on its panel; once it has begun, its panel only. */
export function SlotEditForm({ view, edited, form }: SlotEditFormProps) {
  const { t } = useTranslation("staff");
  const text = typedOf(form.values);
  const time = (name: "day" | "from" | "minutes", label: string) => (
    <TextField
      name={name}
      label={label}
      value={text(name)}
      size="code"
      autoComplete="off"
      inputMode={name === "minutes" ? "numeric" : undefined}
      error={form.errors[name]}
    />
  );
  return (
    <form method="post" id="slot" noValidate className="max-w-180 scroll-mt-20 space-y-5">
      <span id="edit" />
      <input type="hidden" name="slotId" value={text("slotId")} />
      <input type="hidden" name="version" value={text("version")} />
      <p className="text-ink2">{t(edited.begun ? "interviews.editBegunHint" : "interviews.editHint")}</p>
      {edited.begun ? null : (
        <>
          <div className="grid grid-cols-2 gap-4 tablet:grid-cols-3">
            {time("day", t("interviews.slotDay"))}
            {time("from", t("interviews.from"))}
            {time("minutes", t("interviews.minutes"))}
          </div>
          <SlotPlaceFields units={view.units} form={form} />
        </>
      )}
      <CheckboxGroup
        name="panel"
        label={t("interviews.panel")}
        columns={2}
        options={view.reviewers.map(({ id, name }) => ({ value: id, label: name }))}
        values={[form.values.panel ?? []].flat()}
        error={form.errors.panels}
      />
      {form.errors.despite || text("despite") ? (
        <Checkbox
          name="despite"
          label={t("interviews.despiteEdit")}
          checked={text("despite") !== ""}
          error={form.errors.despite}
        />
      ) : null}
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
