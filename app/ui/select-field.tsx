import { ChevronDown } from "lucide-react";
import type { ComponentPropsWithoutRef } from "react";
import { classNames } from "./class-names";
import { fieldAria } from "./field-ids";
import { type FieldProps, FieldShell } from "./field-shell";
import { Icon } from "./icon";

export type Option = { value: string; label: string };

type SelectFieldProps = FieldProps &
  Omit<ComponentPropsWithoutRef<"select">, "name" | "id" | "defaultValue" | "value" | "size"> & {
    options: Option[];
    value?: string;
    /** The first, empty choice: "Seçin". Without it the first option is preset. */
    emptyLabel?: string;
    size?: "short" | "full";
  };

/** A native list of one choice: the phone's own wheel, the keyboard's first letters. */
export function SelectField(props: SelectFieldProps) {
  const { name, label, hint, error, asHeading, optional, className, options, value, emptyLabel, size, ...select } =
    props;
  return (
    <FieldShell {...{ name, label, hint, error, asHeading, optional, className }}>
      <div className={classNames("relative", size === "short" && "max-w-72")}>
        <select
          {...select}
          {...fieldAria({ name, hint, error })}
          defaultValue={value ?? ""}
          className="control appearance-none truncate pr-10"
        >
          {emptyLabel === undefined ? null : <option value="">{emptyLabel}</option>}
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
        <Icon of={ChevronDown} className="pointer-events-none absolute right-3 top-1/2 -translate-y-1/2 text-ink2" />
      </div>
    </FieldShell>
  );
}
