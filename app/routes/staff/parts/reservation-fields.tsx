import { useTranslation } from "react-i18next";
import { TypedLine } from "~/components/authoring/typed-line";
import { TypedTexts } from "~/components/authoring/typed-texts";
import { PLACE_TITLE_MAX } from "~/domain/places/entered-places";
import { CheckboxGroup } from "~/ui/checkbox-group";
import { Disclosure } from "~/ui/disclosure";
import { RadioGroup } from "~/ui/radio-group";
import { typedText, typedTexts } from "~/web/typed-form";
import type { SettingsProps } from "./settings-texts";

/** Seats set aside for a group: what it is called, how many, for whom, and until when. */
export function ReservationFields({ item, form, page }: SettingsProps & { item: string }) {
  const { t } = useTranslation("staff");
  const { values, errors } = form;
  const states = page.reservationStates[Number(typedText(values, `${item}.was`) || "-1")] ?? {};
  const chosen = typedTexts(values, `${item}.regions`);
  const [regions, operator] = [`${item}.regions`, `${item}.operator`];
  return (
    <div className="space-y-4">
      <TypedTexts
        form={form}
        name={`${item}.name`}
        label={t("author.places.groupName")}
        kind="line"
        max={PLACE_TITLE_MAX}
        state={states.name}
      />
      <div className="grid gap-4 tablet:grid-cols-2">
        <TypedLine form={form} name={`${item}.number`} label={t("author.places.number")} size="code" digits />
        <TypedLine
          form={form}
          name={`${item}.releaseOn`}
          label={t("author.places.releaseOn")}
          hint={t("author.places.releaseOnHint")}
          size="code"
          optional
        />
      </div>
      <RadioGroup
        name={operator}
        label={t("author.places.operator")}
        value={typedText(values, operator)}
        error={errors[operator]}
        options={(["in", "notIn"] as const).map((each) => ({ value: each, label: t(`author.places.${each}`) }))}
        columns={2}
      />
      <Disclosure
        summary={t("author.places.regionsChosen", { number: chosen.length })}
        open={Boolean(errors[regions]) || chosen.length === 0}
      >
        <CheckboxGroup
          name={regions}
          label={t("author.places.regions")}
          values={chosen}
          error={errors[regions]}
          options={page.regions}
          columns={2}
        />
      </Disclosure>
    </div>
  );
}
