import { listEndingReasons } from "~/domain/applications/list-ending-reasons.server";
import { DETAILS_MAX_CHARS } from "~/domain/decisions/require-reason.server";
import { storableText } from "~/domain/forms/storable-text";
import { type Language, textIn } from "~/domain/languages";
import type { Viewer } from "~/domain/people/viewer";
import { readForm } from "~/web/read-form.server";

/** The reasons to choose from, in the reader's language. */
export async function reasonChoices(viewer: Viewer, outcome: "withdrawn" | "offerDeclined", language: Language) {
  const reasons = await listEndingReasons(viewer, outcome);
  return {
    reasons: reasons.map((reason) => ({ value: reason.key, label: textIn(reason.text, language) })),
    most: DETAILS_MAX_CHARS,
  };
}

/** The reason that was given, as typed. */
export async function readReason(request: Request): Promise<{ reasonKey: string; details: string }> {
  const form = await readForm(request);
  const text = (name: string) => {
    const value = form.get(name);
    return typeof value === "string" ? storableText(value) : "";
  };
  return { reasonKey: text("reasonKey"), details: text("details") };
}

/** An empty field is no reason. */
export function givenReason({ reasonKey, details }: { reasonKey: string; details: string }) {
  return { reasonKey: reasonKey || null, details: details.trim() || null };
}
