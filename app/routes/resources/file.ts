import { createReadableStreamFromReadable, type LoaderFunctionArgs } from "@remix-run/node";
import { NotFound } from "~/domain/errors";
import { openFile } from "~/domain/files/open-file.server";
import { findViewer } from "~/web/require-viewer.server";

/**
 * A stored file, for those a policy lets read it. It is saved, never shown: as an attachment, of exactly its type, and
 * in a sandbox should a browser open it all the same.
 */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await findViewer(request);
  if (!viewer) throw new NotFound();
  const file = await openFile(viewer, params.id ?? "");
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
