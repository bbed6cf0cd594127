import { createReadableStreamFromReadable } from "@remix-run/node";
import type { OpenedFile } from "~/domain/files/open-file.server";

/**
 * A stored file as an answer. It is saved, never shown: as an attachment, of exactly its type, and in a sandbox should a
 * browser open it all the same.
 */
export function savedFile(file: OpenedFile): Response {
  const plain = file.name.replace(/[^\x20-\x7E]/g, "_");
  return new Response(createReadableStreamFromReadable(file.stream), {
    headers: {
      "Content-Type": file.mime,
      "Content-Length": String(file.bytes),
      "Content-Disposition": `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(file.name)}`,
      "Content-Security-Policy": "sandbox; default-src 'none'",
      "X-Content-Type-Options": "nosniff",
      "Cross-Origin-Resource-Policy": "same-origin",
    },
  });
}
