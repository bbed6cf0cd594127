import { createReadableStreamFromReadable, type LoaderFunctionArgs } from "@remix-run/node";
import { openDataExport } from "~/domain/privacy/open-data-export.server";
import { requireStepUp } from "~/web/require-step-up.server";

/** The archive of one's own data: to its owner alone, and only shortly after they proved who they are. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { viewer } = await requireStepUp(request);
  const { name, bytes, stream } = await openDataExport(viewer, params.id ?? "");
  return new Response(createReadableStreamFromReadable(stream), {
    headers: {
      "Content-Type": "application/zip",
      "Content-Length": String(bytes),
      "Content-Disposition": `attachment; filename="${name}"`,
      "Content-Security-Policy": "sandbox; default-src 'none'",
      "X-Content-Type-Options": "nosniff",
      "Cross-Origin-Resource-Policy": "same-origin",
      "Cache-Control": "no-store",
    },
  });
}
