import type { ActionFunctionArgs } from "@remix-run/node";
import { saveReview } from "~/domain/reviews/save-review.server";
import { attempt } from "~/web/attempt.server";
import { languageOf } from "~/web/language";
import { readForm } from "~/web/read-form.server";
import { findViewer } from "~/web/require-viewer.server";
import { versionInForm } from "~/web/version-in-form";
import { readReviewForm } from "./parts/read-review-form.server";
import { savedAtWords } from "./parts/saved-at.server";

/** Keeps a review while it is being written. */
export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await findViewer(request);
  if (!viewer) return Response.json({}, { status: 401 });
  const language = languageOf(params);
  const form = await readForm(request);
  form.set("intent", "save");
  const typed = readReviewForm(form);
  if (!typed) return Response.json({}, { status: 400 });
  const saved = await attempt(() =>
    saveReview(viewer, { id: params.id ?? "", version: versionInForm(form), ...typed }),
  );
  if (!saved.ok) return Response.json({}, { status: saved.refusal.status });
  const { version, savedAt } = saved.value;
  return Response.json({ version, saved: savedAtWords(savedAt, language) });
}
