/** What was typed into a field, of everything that was sent or carried over; empty for a field sent more than once. */
export function typedText(values: Record<string, string | string[]> | undefined, name: string): string {
  const value = values?.[name];
  return typeof value === "string" ? value : "";
}
