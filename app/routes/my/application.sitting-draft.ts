import type { ActionFunctionArgs } from "@remix-run/node";
import { saveTestAnswers } from "~/domain/tests/save-test-answers.server";
import { attempt } from "~/web/attempt.server";
import { savedTime } from "~/web/draft/saved-time.server";
import { languageOf } from "~/web/language";
import { readForm } from "~/web/read-form.server";
import { findViewer } from "~/web/require-viewer.server";
import { versionInForm } from "~/web/version-in-form";
import { readTestForm } from "./parts/read-test-form.server";

/** Keeps the answers of a test while it is being written. */
export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await findViewer(request);
  if (!viewer) return Response.json({}, { status: 401 });
  const form = await readForm(request);
  const sent = { reference: params.reference ?? "", answers: readTestForm(form), version: versionInForm(form) };
  const saved = await attempt(() => saveTestAnswers(viewer, sent));
  if (!saved.ok) return Response.json({}, { status: saved.refusal.status });
  const { version, savedAt } = saved.value;
  return Response.json({ version, saved: savedTime(savedAt, languageOf(params)) });
}
