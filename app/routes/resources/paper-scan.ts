import type { LoaderFunctionArgs } from "@remix-run/node";
import { NotFound } from "~/domain/errors";
import { openPaperScan } from "~/domain/paper-consents/open-paper-scan.server";
import { findViewer } from "~/web/require-viewer.server";
import { savedFile } from "~/web/saved-file.server";

/** The scan of a consent on paper, for staff of its cohort while it waits. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await findViewer(request);
  if (!viewer) throw new NotFound();
  return savedFile(await openPaperScan(viewer, params.id ?? ""));
}
