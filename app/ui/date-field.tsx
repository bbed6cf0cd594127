import { useTranslation } from "react-i18next";
import { classNames } from "./class-names";
import { fieldIds } from "./field-ids";
import { FieldGroup, type FieldProps } from "./field-shell";

export type DateParts = { day?: string; month?: string; year?: string };

type DateFieldProps = FieldProps & {
  /** As typed: a refused date comes back as it was, "31" and "02" too. */
  value?: DateParts;
  /** The date is the person's own birthday, so the browser may fill it in. */
  birthday?: boolean;
  /** Which parts the error is about; all of them by default. */
  wrong?: (keyof DateParts)[];
};

const PARTS = [
  { part: "day", digits: 2 },
  { part: "month", digits: 2 },
  { part: "year", digits: 4 },
] as const;

/**
 * A known date in three numeric fields, in the order it is written here: day, month, year.
 * Sent as `name.day`, `name.month`, `name.year`.
 */
export function DateField({ value = {}, birthday, wrong, ...field }: DateFieldProps) {
  const { t } = useTranslation("ui");
  const id = fieldIds(field.name).control;
  return (
    <FieldGroup {...field}>
      <div className="flex flex-wrap gap-3">
        {PARTS.map(({ part, digits }) => (
          <label key={part} htmlFor={part === "day" ? id : `${id}-${part}`} className="block">
            <span className="mb-1 block">{t(`date.${part}`)}</span>
            <input
              id={part === "day" ? id : `${id}-${part}`}
              name={`${field.name}.${part}`}
              type="text"
              inputMode="numeric"
              autoComplete={birthday ? `bday-${part}` : "off"}
              defaultValue={value[part]}
              aria-invalid={field.error && (!wrong || wrong.includes(part)) ? true : undefined}
              className={classNames("control", digits === 2 ? "max-w-18" : "max-w-24")}
            />
          </label>
        ))}
      </div>
    </FieldGroup>
  );
}
