import type { ActionFunctionArgs } from "@remix-run/node";
import { getMyDraft } from "~/domain/applications/get-my-draft.server";
import { NotFound } from "~/domain/errors";
import { sizeBlocker } from "~/domain/files/inspect-upload.server";
import { uploadFile } from "~/domain/files/upload-file.server";
import { SHIPPED_PROFILE } from "~/domain/people/shipped-profile";
import { paths } from "~/paths";
import { attempt } from "~/web/attempt.server";
import { formatBytes } from "~/web/format.server";
import { languageOf } from "~/web/language";
import { MOST_REQUEST_BYTES, readUploadForm } from "~/web/read-upload-form.server";
import { findViewer } from "~/web/require-viewer.server";
import { versionInForm } from "~/web/version-in-form";
import { blockerWords } from "./parts/blocker-words.server";
import { findSection } from "./parts/draft-section";
import { readTyped, saveTyped } from "./parts/save-section.server";
import { savedTime } from "./parts/saved-time.server";

/** What the browser does on its own while somebody writes: saving, and sending a file as soon as it is chosen. */
export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await findViewer(request);
  if (!viewer) return Response.json({}, { status: 401 });
  const language = languageOf(params);
  const words = (blocker: Parameters<typeof blockerWords>[0]) => blockerWords(blocker, language);
  const sent = await readUploadForm(request);
  const draft = await getMyDraft(viewer, params.reference ?? "");
  const section = findSection(SHIPPED_PROFILE, draft, params.section ?? "");
  if (!section) throw new NotFound();
  if (!sent.ok) {
    const params = { sizeBytes: sent.sizeBytes, maxBytes: MOST_REQUEST_BYTES };
    return Response.json({ text: words({ key: "file.requestTooLarge", params }) }, { status: 413 });
  }
  const { form, files } = sent;
  const questionKey = String(form.get("question") ?? "");
  const questions = section.kind === "form" ? section.questions : [];
  const question = [...questions].find(({ key }) => key === questionKey);

  switch (form.get("intent")) {
    case "autosave": {
      const typed = readTyped(form, section);
      const saved = await saveTyped(viewer, draft, section, { typed, version: versionInForm(form), language });
      if (!saved.ok) return Response.json({}, { status: saved.refusal.status });
      return Response.json({ version: saved.value.version, saved: savedTime(saved.value.savedAt, language) });
    }
    case "size": {
      if (question?.type !== "file") throw new NotFound();
      const blocker = sizeBlocker(Number(form.get("size")) || 0, question.limits) ?? { key: "file.notReceived" };
      return Response.json({ text: words(blocker) }, { status: 422 });
    }
    case "upload": {
      const file = files[0];
      if (!file) return Response.json({ text: words({ key: "file.notReceived" }) }, { status: 422 });
      const { reference } = draft;
      const { name, content } = file;
      const taken = await attempt(() => uploadFile(viewer, { reference, questionKey, name, content }));
      if (!taken.ok) {
        const [blocker = { key: "file.notReceived" }] = taken.refusal.status === 422 ? taken.refusal.blockers : [];
        return Response.json({ text: words(blocker) }, { status: taken.refusal.status });
      }
      const { id, name: shown, bytes } = taken.value.file;
      const view = { id, name: shown, size: formatBytes(bytes, language), href: paths.file(id) };
      return Response.json({ file: view, version: taken.value.version });
    }
    default:
      return Response.json({}, { status: 400 });
  }
}
