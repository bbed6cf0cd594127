import { useTranslation } from "react-i18next";
import { FieldList } from "~/components/authoring/field-list";
import { TypedLine } from "~/components/authoring/typed-line";
import { TypedTexts } from "~/components/authoring/typed-texts";
import { LANGUAGES } from "~/domain/languages";
import { PLACE_TEXT_MAX, PLACE_TITLE_MAX } from "~/domain/places/entered-places";
import { Checkbox } from "~/ui/checkbox";
import { SelectField } from "~/ui/select-field";
import { isTicked, typedText } from "~/web/typed-form";
import { ReservationFields } from "./reservation-fields";
import type { SettingsProps } from "./settings-texts";
import { Unfold } from "./unfold";

/** How many seats there are and how they are shared out: in units and tracks, set aside for groups, for everybody. */
export function SettingsPlaces({ form, page }: SettingsProps) {
  const { t } = useTranslation("staff");
  return (
    <div className="space-y-7">
      <div>
        <TypedLine form={form} name="seats" label={t("author.places.seats")} size="code" digits />
        <p className="mt-2 text-ink2">{t("author.places.sums", page.sums)}</p>
      </div>
      <FieldList
        name="places"
        label={t("author.places.places")}
        hint={t("author.places.placesHint")}
        values={form.values}
        itemLabel={(number) => t("author.places.placeNumber", { number })}
        add={t("author.places.addPlace")}
        ordered
      >
        {(item) => <PlaceFields {...{ item, form, page }} />}
      </FieldList>
      <FieldList
        name="reservations"
        label={t("author.places.reservations")}
        hint={t("author.places.reservationsHint")}
        values={form.values}
        itemLabel={(number) => t("author.places.groupNumber", { number })}
        add={t("author.places.addGroup")}
      >
        {(item) => <ReservationFields {...{ item, form, page }} />}
      </FieldList>
    </div>
  );
}

function PlaceFields({ item, form, page }: SettingsProps & { item: string }) {
  const { t } = useTranslation("staff");
  const states = page.placeStates[Number(typedText(form.values, `${item}.was`) || "-1")] ?? {};
  return (
    <div className="space-y-4">
      <div className="grid gap-4 tablet:grid-cols-[minmax(0,2fr)_minmax(0,1fr)_minmax(0,1fr)]">
        <SelectField
          name={`${item}.unit`}
          label={t("author.places.unit")}
          options={page.units}
          emptyLabel={t("author.places.track")}
          value={typedText(form.values, `${item}.unit`)}
          error={form.errors[`${item}.unit`]}
        />
        <TypedLine form={form} name={`${item}.number`} label={t("author.places.number")} size="code" digits />
        <TypedLine form={form} name={`${item}.key`} label={t("author.places.key")} size="code" />
      </div>
      <TypedTexts
        form={form}
        name={`${item}.title`}
        label={t("author.places.title")}
        kind="line"
        max={PLACE_TITLE_MAX}
        state={states.title}
      />
      <Unfold summary={t("author.places.more")} open={hasMore(item, form)}>
        <div className="space-y-4">
          <TypedTexts
            form={form}
            name={`${item}.description`}
            label={t("author.places.description")}
            kind="text"
            rows={3}
            max={PLACE_TEXT_MAX}
            state={typedText(form.values, `${item}.description.az`) === "" ? undefined : states.description}
            optional
          />
          <TypedTexts
            form={form}
            name={`${item}.requirements`}
            label={t("author.places.requirements")}
            hint={t("author.places.requirementsHint")}
            kind="text"
            rows={3}
            max={PLACE_TEXT_MAX}
            state={worstOf(
              Object.entries(states).flatMap(([path, state]) => (/^requirements/.test(path) ? [state] : [])),
            )}
            optional
          />
        </div>
      </Unfold>
      <Checkbox
        name={`${item}.vetting`}
        label={t("author.places.vetting")}
        checked={isTicked(form.values, `${item}.vetting`)}
      />
    </div>
  );
}

/** Whether the texts that a place may do without are written, or were refused. */
function hasMore(item: string, { values, errors }: SettingsProps["form"]): boolean {
  const more = [`${item}.description`, `${item}.requirements`];
  return more.some(
    (name) =>
      LANGUAGES.some((language) => typedText(values, `${name}.${language}`) !== "") ||
      Object.keys(errors).some((field) => field.startsWith(name)),
  );
}

type States = SettingsProps["page"]["states"][string];

/** Lines of one field are marked together, by the line that needs the most. */
function worstOf(states: States[]): Partial<States> {
  const worst = (language: keyof States) => {
    const found = states.map((state) => state[language]);
    return found.includes("missing") ? "missing" : found.includes("changed") ? "changed" : "ok";
  };
  return { az: worst("az"), en: worst("en"), ru: worst("ru") };
}
