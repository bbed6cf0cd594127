import type { TFunction } from "i18next";
import { type FormViewContext, formQuestionView } from "~/components/questions/form-question-view";
import type { QuestionView } from "~/components/questions/question-view";
import type { Question } from "~/domain/forms/question-schema";
import { LANGUAGES, type Language, type Trilingual } from "~/domain/languages";

export type PreviewGiven = Pick<FormViewContext, "language" | "context" | "choices" | "page"> & {
  t: TFunction<"apply">;
};

/** A question that may still lack words, as applicants would see it; a text without words is shown as a row of dots. */
export function previewQuestion(question: Question, given: PreviewGiven): QuestionView {
  return formQuestionView(withWords(question, given.language), {
    ...given,
    page: given.page.map((one) => withWords(one, given.language)),
    answers: {},
    files: {},
    texts: {},
  });
}

const WORDLESS = "…";

function withWords(question: Question, language: Language): Question {
  const filled = structuredClone(question);
  fill(filled.label, language);
  if (filled.help && filled.help[language].trim() === "") filled.help = null;
  for (const list of listsIn(filled)) for (const { label } of list) fill(label, language);
  return filled;
}

function fill(text: Trilingual, language: Language): void {
  for (const one of LANGUAGES) if (one === language && text[one].trim() === "") text[one] = WORDLESS;
}

function listsIn(question: Question): { label: Trilingual }[][] {
  if ("grid" in question) return [question.grid.days, question.grid.slots];
  return [...("options" in question ? [question.options] : []), ...("levels" in question ? [question.levels] : [])];
}
