/** The ids of a field's parts, made from its name, so that a summary of errors can link to a control it has not seen. */
export function fieldIds(name: string): { control: string; hint: string; error: string } {
  const control = `field-${name.replace(/[^\p{L}\p{N}_-]+/gu, "-")}`;
  return { control, hint: `${control}-hint`, error: `${control}-error` };
}

/** The attributes that tie a control to its hint and its error. */
export function fieldAria(field: { name: string; hint?: unknown; error?: string }) {
  const ids = fieldIds(field.name);
  const described = [field.hint && ids.hint, field.error && ids.error].filter(Boolean).join(" ");
  return {
    id: ids.control,
    name: field.name,
    "aria-describedby": described || undefined,
    "aria-invalid": field.error ? (true as const) : undefined,
  };
}
