/** An address within the portal that somebody sent along, or null: never one that leads elsewhere. */
export function safePath(value: unknown): string | null {
  // Browsers read a backslash as a slash and drop line breaks and tabs, so "/\t/evil.example" is another host.
  if (typeof value !== "string" || value.length > 500 || !/^\/(?![/\\])[^\s\\]*$/.test(value)) return null;
  return value;
}
