/** Far above every limit a form may set: what exceeds it was not typed by a person. */
export const MAX_STORED_CHARS = 20_000;

/** The text as it may be stored: one kind of line break, without NUL and lone surrogates, which JSON columns refuse. */
export function storableText(typed: string): string {
  return typed
    .replace(/\r\n?/g, "\n")
    .replaceAll("\u0000", "")
    .replace(/\p{Surrogate}/gu, "");
}
