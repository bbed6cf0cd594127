import { ArrowDown, ArrowUp, Plus, Trash2 } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { TrilingualField } from "~/components/trilingual/trilingual-field";
import type { OptionList } from "~/domain/forms/form-texts";
import { typedRows, typedText } from "~/domain/forms/typed-fields";
import { Button } from "~/ui/button";
import { Icon } from "~/ui/icon";
import { TextField } from "~/ui/text-field";
import type { EditorPart } from "./editor-part";
import { statesOf, textOf } from "./question-texts";

/** A list of choices: words, short names, order. Each button saves the page first, so that nothing typed is lost. */
export function QuestionOptions({ list, view, fields, errors }: EditorPart & { list: OptionList }) {
  const { t } = useTranslation("staff");
  const rows = typedRows(fields, list);
  return (
    <fieldset id={`list-${list}`} className="min-w-0">
      <legend className="type-h3 mb-2">{t(`form.list.${list}`)}</legend>
      <ol className="space-y-4">
        {rows.map((row, at) => {
          const number = at + 1;
          const value = typedText(fields, `${list}.${row}.value`);
          return (
            <li key={row} className="border-line border-t pt-3">
              <TrilingualField
                name={`${list}.${row}.label`}
                label={t("form.optionNumber", { number })}
                kind="line"
                value={textOf(fields, `${list}.${row}.label`)}
                state={value === "" ? undefined : statesOf(view, `${list}.${value}`)}
                stillRight={fields[`${list}.${row}.label.checked`]}
                errors={errors}
              />
              <div className="mt-2 flex flex-wrap items-end gap-3">
                <TextField
                  name={`${list}.${row}.value`}
                  label={t("form.optionValue")}
                  size="code"
                  value={value}
                  error={errors[`${list}.${row}.value`]}
                  autoComplete="off"
                  spellCheck={false}
                />
                {list === "slots"
                  ? (["start", "end"] as const).map((time) => (
                      <TextField
                        key={time}
                        name={`slots.${row}.${time}`}
                        label={t(`form.${time}`)}
                        size="code"
                        value={typedText(fields, `slots.${row}.${time}`)}
                        error={errors[`slots.${row}.${time}`]}
                      />
                    ))
                  : null}
                <div className="flex gap-1">
                  <RowButton intent={`up:${list}:${row}`} label={t("form.optionUp", { number })}>
                    <Icon of={ArrowUp} size={16} />
                  </RowButton>
                  <RowButton intent={`down:${list}:${row}`} label={t("form.optionDown", { number })}>
                    <Icon of={ArrowDown} size={16} />
                  </RowButton>
                  <RowButton intent={`remove:${list}:${row}`} label={t("form.optionRemove", { number })}>
                    <Icon of={Trash2} size={16} className="text-nar" />
                  </RowButton>
                </div>
              </div>
            </li>
          );
        })}
      </ol>
      <Button
        name="intent"
        value={`add:${list}`}
        look="secondary"
        width="hug"
        className="mt-3"
        icon={<Icon of={Plus} size={16} />}
      >
        {t(`form.add.${list}`)}
      </Button>
    </fieldset>
  );
}

function RowButton({ intent, label, children }: { intent: string; label: string; children: ReactNode }) {
  return (
    <button
      type="submit"
      name="intent"
      value={intent}
      aria-label={label}
      title={label}
      className="inline-flex size-8 cursor-pointer items-center justify-center rounded-chip text-ink2 hover:bg-xezer-tint2"
    >
      {children}
    </button>
  );
}
