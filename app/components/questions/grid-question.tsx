import { useTranslation } from "react-i18next";
import { fieldIds } from "~/ui/field-ids";
import { FieldGroup } from "~/ui/field-shell";
import type { QuestionOfView } from "./question-view";
import type { Shown } from "./shown";

/** A week of times to mark. On a phone each day is a line of times, on wider screens a table. */
export function GridQuestion({ view, shown }: { view: QuestionOfView<"grid">; shown: Shown }) {
  const { t } = useTranslation("apply");
  const { values, days, slots, name } = view;
  const id = fieldIds(name).control;
  return (
    <FieldGroup {...shown}>
      <table className="w-full border-collapse">
        <caption className="sr-only">{t("question.grid")}</caption>
        <thead className="text-left text-small text-ink2">
          <tr className="border-line border-b">
            <td />
            {slots.map((slot) => (
              <th key={slot.value} scope="col" className="p-1 font-medium">
                {slot.label}
                {/* A slot that has no name of its own is called by its hours. */}
                {slot.hours === slot.label ? null : <span className="tabular block font-normal">{slot.hours}</span>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {days.map((day, row) => (
            <tr key={day.value} className="border-line border-b">
              <th scope="row" className="py-1 pr-2 text-left font-medium">
                {day.label}
              </th>
              {slots.map((slot, column) => (
                <td key={slot.value} className="p-1">
                  <label className="flex min-h-control cursor-pointer items-center justify-center">
                    <input
                      type="checkbox"
                      id={row === 0 && column === 0 ? id : undefined}
                      name={name}
                      value={`${day.value}.${slot.value}`}
                      defaultChecked={values.includes(`${day.value}.${slot.value}`)}
                      className="tick"
                    />
                    <span className="sr-only">
                      {day.label}, {slot.label}
                    </span>
                  </label>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </FieldGroup>
  );
}
