/** An address within the portal that somebody sent along, or null: never one that leads elsewhere. */
export function safePath(value: unknown): string | null {
  // Browsers read a backslash as a slash and drop line breaks and tabs, so "/\t/evil.example" is another host.
  // Letters beyond ASCII would not fit into the header of a redirect.
  if (typeof value !== "string" || value.length > 500 || !/^\/(?![/\\])[!-[\]-~]*$/.test(value)) return null;
  return value;
}
