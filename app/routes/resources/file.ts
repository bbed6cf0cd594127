import type { LoaderFunctionArgs } from "@remix-run/node";
import { NotFound } from "~/domain/errors";
import { openFile } from "~/domain/files/open-file.server";
import { findViewer } from "~/web/require-viewer.server";
import { savedFile } from "~/web/saved-file.server";

/** A stored file, for those a policy lets read it. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await findViewer(request);
  if (!viewer) throw new NotFound();
  return savedFile(await openFile(viewer, params.id ?? ""));
}
