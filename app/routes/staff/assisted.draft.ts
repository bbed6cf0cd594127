import type { ActionFunctionArgs } from "@remix-run/node";
import { helpsToApply } from "~/domain/assistance/policy";
import { NotAllowed } from "~/domain/errors";
import { actOnDraft } from "~/web/draft/act-on-draft.server";
import { languageOf } from "~/web/language";
import { findViewer } from "~/web/require-viewer.server";
import { assistedPen } from "./parts/assisted-pen.server";

/** Saves and uploads of an operator who fills a draft in with its person. */
export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await findViewer(request);
  if (!viewer) return Response.json({}, { status: 401 });
  if (!helpsToApply(viewer)) throw new NotAllowed(false);
  const language = languageOf(params);
  return actOnDraft(request, { pen: assistedPen(viewer, params.id ?? ""), key: params.section ?? "", language });
}
