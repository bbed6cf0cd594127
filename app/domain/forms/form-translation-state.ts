import {
  type TranslationChecks,
  type TranslationFault,
  type TranslationStates,
  translationFaults,
  translationStates,
} from "../translations/translation-state";
import type { FormContent } from "./form-content-schema";
import { type FormText, formTexts } from "./form-texts";

/** A text of a form that lacks a translation, or whose translation was made from an earlier wording. */
export type FormTranslationFault = TranslationFault & Pick<FormText, "section" | "question">;

/** Every missing or outdated text of a form in reading order: the form's part of the trilingual gate. */
export async function formTranslationState(
  content: FormContent,
  checks: TranslationChecks,
): Promise<FormTranslationFault[]> {
  const texts = formTexts(content);
  const places = new Map(texts.map(({ path, section, question }) => [path, { section, question }]));
  const faults = await translationFaults(texts, checks);
  return faults.map((fault) => ({ ...fault, ...(places.get(fault.path) ?? { section: null, question: null }) }));
}

/** How each text of a form stands in each language, by its path: the marks of the editor. */
export async function formTextStates(
  content: FormContent,
  checks: TranslationChecks,
): Promise<Record<string, TranslationStates>> {
  const states = formTexts(content).map(async (at) => [at.path, await translationStates(at, checks)] as const);
  return Object.fromEntries(await Promise.all(states));
}
