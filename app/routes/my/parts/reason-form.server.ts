import { type ActionFunctionArgs, data, redirect } from "@remix-run/node";
import { listEndingReasons } from "~/domain/applications/list-ending-reasons.server";
import { DETAILS_MAX_CHARS } from "~/domain/decisions/require-reason.server";
import { storableText } from "~/domain/forms/storable-text";
import { type Language, textIn } from "~/domain/languages";
import type { Viewer } from "~/domain/people/viewer";
import { paths } from "~/paths";
import { attempt, type Refusal } from "~/web/attempt.server";
import { languageOf } from "~/web/language";
import { readForm } from "~/web/read-form.server";
import { requireViewer } from "~/web/require-viewer.server";
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
function readReason(field: (name: keyof GivenReason) => unknown): GivenReason {
  const text = (name: keyof GivenReason) => {
    const value = field(name);
    return typeof value === "string" ? storableText(value) : "";
  };
  return { reasonKey: text("reasonKey"), details: text("details") };
}

/**
 * What a page that ends something with a reason does with its form: a press of the language switch carries the words over
 * and ends nothing, a refusal comes back with them, and what was ended leads to the application.
 */
export async function endWithReason(
  request: Request,
  params: ActionFunctionArgs["params"],
  end: (
    viewer: Viewer,
    input: { reference: string; reasonKey: string | null; details: string | null },
  ) => Promise<unknown>,
) {
  const viewer = await requireViewer(request);
  const language = languageOf(params);
  const reference = params.reference ?? "";
  const form = await readForm(request);
  const given = readReason((name) => form.get(name));
  const switched = switchLanguage(request, form, given);
  const refused = (refusal: Refusal) =>
    data({ ...given, summary: refusalWords(refusal, language) }, { status: refusal.status });
  if (switched === "tooMuch") return refused({ status: 422, blockers: [{ key: "form.tooLongToCarry" }] });
  if (switched) return switched;
  // An empty field is no reason.
  const reason = { reasonKey: given.reasonKey || null, details: given.details.trim() || null };
  const done = await attempt(() => end(viewer, { reference, ...reason }));
  return done.ok ? redirect(paths.application(language, reference)) : refused(done.refusal);
}
