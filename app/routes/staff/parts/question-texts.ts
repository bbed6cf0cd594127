import type { TypedFields } from "~/domain/forms/typed-fields";
import type { Trilingual } from "~/domain/languages";
import type { TranslationStates } from "~/domain/translations/translation-state";
import type { QuestionEditorView } from "./question-editor-view.server";

/** The three languages of a text among the editor's fields. */
export function textOf(fields: TypedFields, name: string): Trilingual {
  const at = (language: string) => fields[`${name}.${language}`]?.[0] ?? "";
  return { az: at("az"), en: at("en"), ru: at("ru") };
}

/** How a text of the question stands as stored, by its path within the question; nothing for one that is not stored. */
export function statesOf(
  { states, question }: Pick<QuestionEditorView, "states" | "question">,
  path: string,
): TranslationStates | undefined {
  return states[`questions.${question.key}.${path}`];
}
