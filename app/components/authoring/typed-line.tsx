import { TextField } from "~/ui/text-field";
import { typedText } from "~/web/typed-form";
import type { FormState } from "./form-state";

type TypedLineProps = {
  form: FormState;
  name: string;
  label: string;
  hint?: string;
  size?: "code" | "short" | "full";
  optional?: boolean;
  /** Digits: the phone's number pad. */
  digits?: boolean;
};

/** One line of a form. */
export function TypedLine({ form: { values, errors }, name, digits, ...field }: TypedLineProps) {
  return (
    <TextField
      {...field}
      name={name}
      value={typedText(values, name)}
      error={errors[name]}
      autoComplete="off"
      inputMode={digits ? "numeric" : undefined}
    />
  );
}
