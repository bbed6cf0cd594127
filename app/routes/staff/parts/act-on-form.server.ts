import { beginFormDraft } from "~/domain/forms/begin-form-draft.server";
import { discardFormDraft } from "~/domain/forms/discard-form-draft.server";
import { type FormEdit, formEditSchema } from "~/domain/forms/form-edit";
import { publishFormVersion } from "~/domain/forms/publish-form-version.server";
import { saveFormDraft } from "~/domain/forms/save-form-draft.server";
import type { StillRight } from "~/domain/forms/saved-form-texts";
import { storableText } from "~/domain/forms/storable-text";
import type { Viewer } from "~/domain/people/viewer";
import { textInputSchema } from "~/domain/translations/text-input";

/** What a form of the builder asks for. */
export type FormAsk =
  | { intent: "begin"; from: string | null }
  | { intent: "discard" }
  | { intent: "publish"; revision: number; reason: string }
  | { intent: "edit"; edit: FormEdit; revision: number | null; stillRight: StillRight };

/** What the builder's forms send; null for what none of them could have sent. */
export function readFormAsk(form: FormData): FormAsk | null {
  const text = (name: string) => {
    const value = form.get(name);
    return typeof value === "string" ? storableText(value) : "";
  };
  const revision = /^\d{1,9}$/.test(text("revision")) ? Number(text("revision")) : null;
  switch (text("intent")) {
    case "begin":
      return { intent: "begin", from: text("from").trim() || null };
    case "discard":
      return { intent: "discard" };
    case "publish":
      return revision === null ? null : { intent: "publish", revision, reason: text("reason") };
    case "edit":
      return readEdit(form, text, revision);
    default:
      return null;
  }
}

function readEdit(form: FormData, text: (name: string) => string, revision: number | null): FormAsk | null {
  const [section, question] = [text("section"), text("question")];
  // Several forms of names stand on one page: each has names of its own.
  const name = `text.${section || text("kind")}`;
  const words = textInputSchema.safeParse({
    az: text(`${name}.az`),
    en: text(`${name}.en`),
    ru: text(`${name}.ru`),
    checked: form.getAll(`${name}.checked`),
  });
  const drawn: Record<string, unknown> =
    {
      setTitle: { title: words.data?.text },
      addSection: { name: words.data?.text },
      renameSection: { section, name: words.data?.text },
      moveSection: { section, by: Number(text("by")) },
      removeSection: { section },
      addQuestion: { section, type: text("type") },
      moveQuestion: { question, by: Number(text("by")) },
      placeQuestion: { question, section, at: Number(text("at") || "-1") },
      duplicateQuestion: { question },
      removeQuestion: { question },
    }[text("kind")] ?? {};
  const edit = formEditSchema.safeParse({ kind: text("kind"), ...drawn });
  if (!edit.success) return null;
  const path = edit.data.kind === "setTitle" ? "title" : `sections.${section}.name`;
  return { intent: "edit", edit: edit.data, revision, stillRight: { [path]: words.data?.stillRight ?? [] } };
}

/** Does what was asked. @throws {RuleBroken} @throws {Conflict} */
export async function actOnForm(viewer: Viewer, cohortCode: string, ask: FormAsk): Promise<void> {
  switch (ask.intent) {
    case "begin":
      return beginFormDraft(viewer, { cohortCode, from: ask.from });
    case "discard":
      return discardFormDraft(viewer, { cohortCode });
    case "publish":
      await publishFormVersion(viewer, { cohortCode, revision: ask.revision, reason: ask.reason });
      return;
    case "edit":
      await saveFormDraft(viewer, { cohortCode, ...ask });
  }
}
