import { useTranslation } from "react-i18next";
import type { FormState } from "~/components/authoring/form-state";
import { TrilingualField } from "~/components/trilingual/trilingual-field";
import { SelectField } from "~/ui/select-field";
import { TextField } from "~/ui/text-field";
import { typedOf } from "./typed-of";

type SlotPlaceFieldsProps = { units: { value: string; label: string }[]; form: FormState };

/** Where an interview is: a unit, a room, a link; at least one of them. */
export function SlotPlaceFields({ units, form: { values, errors } }: SlotPlaceFieldsProps) {
  const { t } = useTranslation("staff");
  const text = typedOf(values);
  const place = { az: text("place.az"), en: text("place.en"), ru: text("place.ru") };
  return (
    <>
      <SelectField
        name="unitId"
        label={t("interviews.unit")}
        options={units}
        emptyLabel={t("interviews.noUnit")}
        value={text("unitId")}
        error={errors.unitId}
        optional
      />
      <TrilingualField
        name="place"
        label={t("interviews.room")}
        hint={t("interviews.roomHint")}
        value={place}
        kind="line"
        errors={errors}
        optional
      />
      <TextField
        name="link"
        type="url"
        inputMode="url"
        label={t("interviews.link")}
        hint={t("interviews.linkHint")}
        value={text("link")}
        error={errors.link}
        optional
      />
    </>
  );
}
