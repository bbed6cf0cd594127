/** Anything that JSON can hold. */
export type JsonValue = string | number | boolean | null | JsonValue[] | { [key: string]: JsonValue | undefined };

/** JSON with sorted keys and no spaces: equal contents give equal text, whatever order their keys were written in. */
export function canonicalJson(value: JsonValue): string {
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
  const entries = Object.entries(value)
    .flatMap(([key, inner]) => (inner === undefined ? [] : [{ key, inner }]))
    .sort((a, b) => (a.key < b.key ? -1 : 1));
  return `{${entries.map(({ key, inner }) => `${JSON.stringify(key)}:${canonicalJson(inner)}`).join(",")}}`;
}

/** SHA-256 of the canonical JSON in lower-case hex: locks a published version, a form or a consent text. */
export async function sha256OfJson(value: JsonValue): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(canonicalJson(value)));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
