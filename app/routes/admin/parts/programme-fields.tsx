import { useTranslation } from "react-i18next";
import { FieldList } from "~/components/authoring/field-list";
import type { FormState } from "~/components/authoring/form-state";
import { TypedTexts } from "~/components/authoring/typed-texts";
import { EMBLEM_MOTIFS } from "~/domain/programmes/motif";
import { listNames, PROGRAMME_TEXTS, textNames } from "~/domain/programmes/programme-texts";
import type { TranslationStates } from "~/domain/translations/translation-state";
import { Emblem } from "~/ui/pattern/emblem";
import { SelectField } from "~/ui/select-field";
import { typedText } from "~/web/typed-form";

type ProgrammeFieldsProps = {
  form: FormState;
  states: Record<string, TranslationStates>;
  units: { value: string; label: string }[];
};

/** What is written about a programme, and the marks it is known by. */
export function ProgrammeFields({ form, states, units }: ProgrammeFieldsProps) {
  const { t } = useTranslation("staff");
  return (
    <div className="space-y-6">
      {textNames().map((name) => (
        <TypedTexts
          key={name}
          form={form}
          name={name}
          label={t(`author.programme.${name}`)}
          hint={t(`author.programme.${name}Hint`)}
          kind={name === "name" || name === "shortName" ? "line" : "text"}
          rows={name === "description" ? 12 : 3}
          max={PROGRAMME_TEXTS[name]}
          state={states[name]}
        />
      ))}
      {listNames().map((list) => (
        <FieldList
          key={list}
          name={list}
          label={t(`author.programme.${list}`)}
          hint={t(`author.programme.${list}Hint`)}
          error={form.errors[list]}
          values={form.values}
          itemLabel={(number) => t("author.line", { number })}
          add={t("author.addLine")}
          ordered
        >
          {(item, index) => (
            <TypedTexts
              form={form}
              name={item}
              label={t("author.line", { number: index + 1 })}
              hideLabel
              kind="line"
              state={states[`${list}.${typedText(form.values, `${item}.was`)}`]}
            />
          )}
        </FieldList>
      ))}
      <SelectField
        name="ownerUnit"
        label={t("author.programme.ownerUnit")}
        options={units}
        emptyLabel={t("author.programme.noUnit")}
        value={typedText(form.values, "ownerUnit")}
        error={form.errors.ownerUnit}
      />
      <MotifChoice form={form} />
    </div>
  );
}

function MotifChoice({ form }: { form: FormState }) {
  const { t } = useTranslation("staff");
  const chosen = typedText(form.values, "motif");
  return (
    <fieldset>
      <legend className="mb-1 font-semibold">{t("author.programme.motif")}</legend>
      <div className="grid grid-cols-2 gap-2 tablet:grid-cols-4">
        {EMBLEM_MOTIFS.map((motif, at) => (
          <label key={motif} className="choice" htmlFor={at === 0 ? "field-motif" : `field-motif-${motif}`}>
            <input
              type="radio"
              id={at === 0 ? "field-motif" : `field-motif-${motif}`}
              name="motif"
              value={motif}
              defaultChecked={motif === chosen}
              className="tick mt-[0.1em]"
            />
            <Emblem motif={motif} size={25} />
            <span>{t(`author.motif.${motif}`)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
