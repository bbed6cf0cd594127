import type { ReactNode } from "react";
import { fieldAria } from "./field-ids";
import { FieldFrame, FieldMessages } from "./field-shell";

type CheckboxProps = {
  name: string;
  label: ReactNode;
  /** What is sent when it is ticked. */
  value?: string;
  checked?: boolean;
  hint?: ReactNode;
  error?: string;
  className?: string;
};

/** One statement to agree to: a declaration, "remember this device". */
export function Checkbox({ name, label, value = "yes", checked, hint, error, className }: CheckboxProps) {
  const aria = fieldAria({ name, hint, error });
  return (
    <FieldFrame error={error} className={className}>
      <FieldMessages {...{ name, error }} />
      <label htmlFor={aria.id} className="choice" data-invalid={error ? true : undefined}>
        <input {...aria} type="checkbox" value={value} defaultChecked={checked} className="tick mt-[0.1em]" />
        <span className="min-w-0">{label}</span>
      </label>
      {hint ? (
        <div className="mt-2">
          <FieldMessages {...{ name, hint }} />
        </div>
      ) : null}
    </FieldFrame>
  );
}
