import { data, redirect } from "@remix-run/node";
import { taskAfter } from "~/domain/applications/task-list";
import { NotFound } from "~/domain/errors";
import { isLanguage, type Language } from "~/domain/languages";
import { SHIPPED_PROFILE } from "~/domain/people/shipped-profile";
import { MOST_REQUEST_BYTES, readUploadForm } from "~/web/read-upload-form.server";
import { versionInForm } from "~/web/version-in-form";
import { blockerWords } from "./blocker-words.server";
import type { DraftAddresses } from "./draft-addresses";
import type { Pen } from "./draft-pen.server";
import { findSection } from "./draft-section";
import { readTyped, saveTyped, takeFiles, versionOf } from "./save-section.server";
import { sectionErrors } from "./section-errors.server";
import { sectionViews } from "./section-views.server";

type Page = { pen: Pen; key: string; at: DraftAddresses; language: Language };

/** Keeps what a section's page sent, good or not, and leads on; what is not valid yet is told at its question. */
export async function actOnSection(request: Request, { pen, key, at, language }: Page) {
  const sent = await readUploadForm(request);
  const draft = await pen.read();
  const section = findSection(SHIPPED_PROFILE, draft, key);
  if (!section) throw new NotFound();
  const { reference } = draft;

  if (!sent.ok) {
    const blocker = {
      key: "file.requestTooLarge",
      params: { sizeBytes: sent.sizeBytes, maxBytes: MOST_REQUEST_BYTES },
    };
    return data({ errors: {}, summary: [{ text: blockerWords(blocker, language) }] }, { status: 413 });
  }
  const { form, files } = sent;
  const [questionKey, fileId] = String(form.get("remove") ?? "").split(":");
  const typed = readTyped(form, section);
  const overwrite = form.get("intent") === "overwrite";
  const version = overwrite ? versionOf(draft, section) : versionInForm(form);

  const saved = await saveTyped(pen, section, { typed, version, language });
  if (!saved.ok) {
    const views = sectionViews(draft, section, language, typed);
    if (saved.refusal.status === 409) return data({ errors: {}, summary: [], views, conflict: true }, { status: 409 });
    return data({ ...sectionErrors(saved.refusal.blockers, views, language), views }, { status: 422 });
  }
  if (questionKey && fileId) {
    await pen.remove({ reference, questionKey, fileId });
    return redirect(at.section(language, section.key));
  }
  const refused = await takeFiles(pen, reference, files);
  const switchTo = form.get("switchLanguage");
  if (refused.length === 0 && isLanguage(switchTo)) return redirect(at.section(switchTo, section.key));
  if (refused.length === 0 && form.get("intent") === "leave") return redirect(at.list(language));

  const after = await pen.read();
  const task = after.tasks.tasks.find((each) => each.key === section.key);
  const views = sectionViews(after, section, language);
  // A refused file says more than "attach a file".
  const fields = new Set(refused.map(({ field }) => field));
  const missing = (task?.blockers ?? []).filter(({ field }) => !fields.has(field) && inView(field, views));
  const blockers = form.get("intent") === "leave" || isLanguage(switchTo) ? refused : [...refused, ...missing];
  if (blockers.length > 0) return data({ ...sectionErrors(blockers, views, language), views }, { status: 400 });

  const next = taskAfter(after.tasks, section.key);
  if (next) return redirect(at.section(language, next.key));
  return redirect(after.tasks.next ? at.list(language) : at.check(language));
}

/** In a return only the questions named can be mended, so only they are asked for. */
function inView(field: string | undefined, views: readonly { key: string }[]): boolean {
  return views.some(({ key }) => field === key || field?.startsWith(`${key}.`));
}
