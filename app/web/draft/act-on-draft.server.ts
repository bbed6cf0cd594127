import { NotFound } from "~/domain/errors";
import { sizeBlocker } from "~/domain/files/inspect-upload.server";
import type { Language } from "~/domain/languages";
import { SHIPPED_PROFILE } from "~/domain/people/shipped-profile";
import { paths } from "~/paths";
import { attempt } from "~/web/attempt.server";
import { formatBytes } from "~/web/format.server";
import { MOST_REQUEST_BYTES, readUploadForm } from "~/web/read-upload-form.server";
import { versionInForm } from "~/web/version-in-form";
import { blockerWords } from "./blocker-words.server";
import type { Pen } from "./draft-pen.server";
import { findSection } from "./draft-section";
import { readTyped, saveTyped } from "./save-section.server";
import { savedTime } from "./saved-time.server";

/** What the browser does on its own while somebody writes: saving, and sending a file as soon as it is chosen. */
export async function actOnDraft(
  request: Request,
  { pen, key, language }: { pen: Pen; key: string; language: Language },
) {
  const words = (blocker: Parameters<typeof blockerWords>[0]) => blockerWords(blocker, language);
  const sent = await readUploadForm(request);
  const draft = await pen.read();
  const section = findSection(SHIPPED_PROFILE, draft, key);
  if (!section) throw new NotFound();
  if (!sent.ok) {
    const params = { sizeBytes: sent.sizeBytes, maxBytes: MOST_REQUEST_BYTES };
    return Response.json({ text: words({ key: "file.requestTooLarge", params }) }, { status: 413 });
  }
  const { form, files } = sent;
  const questionKey = String(form.get("question") ?? "");
  const questions = section.kind === "form" ? section.questions : [];
  const question = [...questions].find((each) => each.key === questionKey);

  switch (form.get("intent")) {
    case "autosave": {
      const typed = readTyped(form, section);
      const saved = await saveTyped(pen, section, { typed, version: versionInForm(form), language });
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
      const taken = await attempt(() => pen.upload({ reference, questionKey, name, content }));
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
