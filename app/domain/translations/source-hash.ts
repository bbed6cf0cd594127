/** SHA-256 of an Azerbaijani text in lower-case hex: names the source a translation was read against. */
export async function sourceHash(az: string): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(az));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
