import { storableText } from "./storable-text";

/** The fields of a page as typed, by name; a name may come several times. */
export type TypedFields = Record<string, string[]>;

/** The text fields of a sent form, in a form that can be stored and shown again. */
export function typedFields(form: FormData): TypedFields {
  const fields: TypedFields = {};
  for (const [name, value] of form) {
    if (typeof value === "string") fields[name] = [...(fields[name] ?? []), storableText(value)];
  }
  return fields;
}

/** The one value of a field, trimmed; empty when it was not sent. */
export function typedText(fields: TypedFields, name: string): string {
  return fields[name]?.[0]?.trim() ?? "";
}

export function isTicked(fields: TypedFields, name: string): boolean {
  return typedText(fields, name) !== "";
}

/** The rows of a list whose fields are called `list.0.…`, `list.1.…`, by the numbers in their names, in order. */
export function typedRows(fields: TypedFields, list: string): number[] {
  const numbers = Object.keys(fields).flatMap((name) => {
    const [own, number] = name.split(".");
    return own === list && number !== undefined && /^\d{1,3}$/.test(number) ? [Number(number)] : [];
  });
  return [...new Set(numbers)].sort((a, b) => a - b);
}
