import { data } from "@remix-run/node";
import { Conflict, RuleBroken } from "~/domain/errors";
import type { Language } from "~/domain/languages";
import { type FormFailure, failed, OF_THE_PAGE, typed } from "./form-action.server";
import { hasSoundNames, unreadableFields } from "./hostile-form";
import { readForm } from "./read-form.server";
import { switchLanguage } from "./switch-language.server";
import type { Typed } from "./typed-form";
import { afterListEdit } from "./typed-list";

type AuthoringOptions<R> = {
  language: Language;
  /** Saves, and leads on or says what was found; `intent` is the pressed button's, empty for none. */
  run: (values: Typed, intent: string) => Promise<R>;
  /** Of a page with several forms: the intents that tell which of them was sent, whatever its field `of` says. */
  formsOf?: readonly string[];
};

/**
 * Runs a posted form of an authoring page, whose fields are many and whose lists grow: like `formAction`, but what is
 * sent is read field by field, and the buttons of a list show the form again with the list changed, saving nothing.
 */
export async function authoringAction<R = Response>(
  request: Request,
  { language, run, formsOf = [] }: AuthoringOptions<R>,
) {
  const form = await readForm(request);
  const intent = String(form.get("intent") ?? "");
  const values = { ...typed(form, OF_THE_PAGE), ...(formsOf.includes(intent) ? { of: intent } : {}) };
  const switched = switchLanguage(request, form, values);
  if (switched === "tooMuch") return failed(422, [{ key: "form.tooLongToCarry" }], values, language);
  if (switched) return switched;
  if (!hasSoundNames(form)) return failed(400, [{ key: "form.unreadable" }], values, language);
  const garbled = unreadableFields(form).map((field) => ({ key: "answer.invalid", field }));
  if (garbled.length > 0) return failed(400, garbled, values, language);
  const edited = afterListEdit(values, intent);
  if (edited) {
    const again: FormFailure = { ok: false, status: 200, errors: {}, top: [], values: edited };
    return data(again);
  }
  try {
    return await run(values, intent);
  } catch (error) {
    if (error instanceof RuleBroken) return failed(422, error.blockers, values, language);
    if (error instanceof Conflict) return failed(409, [{ key: "form.someoneFaster" }], values, language);
    throw error;
  }
}
