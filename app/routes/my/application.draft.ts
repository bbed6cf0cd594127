import type { ActionFunctionArgs } from "@remix-run/node";
import { actOnDraft } from "~/web/draft/act-on-draft.server";
import { ownPen } from "~/web/draft/draft-pen.server";
import { languageOf } from "~/web/language";
import { findViewer } from "~/web/require-viewer.server";

/** Saves and uploads of somebody who writes in their own draft. */
export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await findViewer(request);
  if (!viewer) return Response.json({}, { status: 401 });
  const language = languageOf(params);
  return actOnDraft(request, { pen: ownPen(viewer, params.reference ?? ""), key: params.section ?? "", language });
}
