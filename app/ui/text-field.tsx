import type { ComponentPropsWithoutRef } from "react";
import { classNames } from "./class-names";
import { fieldAria } from "./field-ids";
import { type FieldProps, FieldShell } from "./field-shell";

type InputProps = Omit<ComponentPropsWithoutRef<"input">, "name" | "id" | "size" | "defaultValue" | "value">;

type TextFieldProps = FieldProps &
  InputProps & {
    /** What was typed or stored; it comes back after every refusal. */
    value?: string;
    /** How long the expected answer is, so that the field looks like it. */
    size?: "code" | "short" | "full";
  };

const WIDTH = { code: "max-w-40", short: "max-w-72", full: "" };

/** One line of text. Checked on the server, so the form around it is `noValidate`. */
export function TextField(props: TextFieldProps) {
  const { name, label, hint, error, asHeading, optional, className, value, size = "full", ...input } = props;
  return (
    <FieldShell {...{ name, label, hint, error, asHeading, optional, className }}>
      <input
        type="text"
        {...input}
        {...fieldAria({ name, hint, error })}
        defaultValue={value}
        className={classNames("control", WIDTH[size])}
      />
    </FieldShell>
  );
}
