import { data } from "@remix-run/node";
import { listEndingReasons } from "~/domain/applications/list-ending-reasons.server";
import { DETAILS_MAX_CHARS } from "~/domain/decisions/require-reason.server";
import { storableText } from "~/domain/forms/storable-text";
import { type Language, textIn } from "~/domain/languages";
import type { Viewer } from "~/domain/people/viewer";
import { switchLanguage } from "~/web/switch-language.server";
import { typedValues } from "~/web/typed-values.server";
import { refusalWords } from "./refusal-words.server";

type GivenReason = { reasonKey: string; details: string };

/** The reasons to choose from, in the reader's language, and what was typed here in another one. */
export async function reasonChoices(
  request: Request,
  viewer: Viewer,
  outcome: "withdrawn" | "offerDeclined" | "left",
  language: Language,
) {
  const reasons = await listEndingReasons(viewer, outcome);
  const carried = typedValues(request);
  return {
    typed: readReason((name) => carried[name]),
    reasons: reasons.map((reason) => ({ value: reason.key, label: textIn(reason.text, language) })),
    most: DETAILS_MAX_CHARS,
  };
}

/** The reason that was given, as typed. */
export function readReason(field: (name: keyof GivenReason) => unknown): GivenReason {
  const text = (name: keyof GivenReason) => {
    const value = field(name);
    return typeof value === "string" ? storableText(value) : "";
  };
  return { reasonKey: text("reasonKey"), details: text("details") };
}

/** Where a press of the language switch leads: nothing is ended by it. Null when the form was sent to end something. */
export function reasonInLanguage(request: Request, form: FormData, given: GivenReason, language: Language) {
  const switched = switchLanguage(request, form, given);
  if (switched !== "tooMuch") return switched;
  const summary = refusalWords({ status: 422, blockers: [{ key: "form.tooLongToCarry" }] }, language);
  return data({ ...given, summary }, { status: 422 });
}

/** An empty field is no reason. */
export function givenReason({ reasonKey, details }: GivenReason) {
  return { reasonKey: reasonKey || null, details: details.trim() || null };
}
