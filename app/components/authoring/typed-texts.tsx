import { TrilingualField, type TrilingualFieldProps } from "~/components/trilingual/trilingual-field";
import { typedTexts, typedTrilingual } from "~/web/typed-form";
import type { FormState } from "./form-state";

type TypedTextsProps = Omit<TrilingualFieldProps, "value" | "errors" | "stillRight"> & { form: FormState };

/** The trilingual editor of one field of a form. */
export function TypedTexts({ form: { values, errors }, ...field }: TypedTextsProps) {
  const { text } = typedTrilingual(values, field.name);
  return (
    <TrilingualField {...field} value={text} stillRight={typedTexts(values, `${field.name}.checked`)} errors={errors} />
  );
}
