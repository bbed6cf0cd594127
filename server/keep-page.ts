import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import type { KeptPage } from "./page-memory";
import { contentPolicy } from "./security-headers";

const compressBrotli = promisify(brotliCompress);
const compressGzip = promisify(gzip);

/**
 * Makes a rendered page fit to be given to many. A nonce works once, so the scripts that carry ours are known by their
 * hashes instead; a script without it stays unknown and does not run.
 */
export async function keepPage(
  html: Buffer,
  nonce: string,
  head: Pick<KeptPage, "contentType" | "contentLanguage">,
): Promise<KeptPage> {
  const attribute = ` nonce="${nonce}"`;
  const text = html.toString("utf8");
  const identity = Buffer.from(text.replaceAll(attribute, ""));
  const [br, gzipped] = await Promise.all([
    compressBrotli(identity, { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } }),
    compressGzip(identity),
  ]);
  return {
    ...head,
    // Weak: one tag for the three encodings of the same words.
    etag: `W/"${createHash("sha256").update(identity).digest("base64url").slice(0, 27)}"`,
    contentPolicy: contentPolicy(inlineHashes(text, nonce).join(" ")),
    body: { identity, br, gzip: gzipped },
  };
}

/** The sources of the policy for every inline script or style that carries the nonce, each once. */
export function inlineHashes(html: string, nonce: string): string[] {
  const hashes = new Set<string>();
  for (const [, , attributes = "", content = ""] of html.matchAll(/<(script|style)\b([^>]*)>([\s\S]*?)<\/\1>/g)) {
    if (!attributes.includes(` nonce="${nonce}"`) || content === "") continue;
    hashes.add(`'sha256-${createHash("sha256").update(content).digest("base64")}'`);
  }
  return [...hashes];
}
