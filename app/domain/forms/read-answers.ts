import type { Answers } from "./answer";
import type { Question, QuestionType } from "./question-schema";
import { type InputKind, readValue } from "./read-value";

/** The name of the hidden inputs that say which questions the page showed; without them an unticked box says nothing. */
export const ASKED = "asked";

/** Files have no kind: they are uploaded on their own, and a form never says which files belong to an answer. */
const KINDS: Record<Exclude<QuestionType, "file">, InputKind> = {
  shortText: "text",
  longText: "text",
  singleChoice: "text",
  url: "text",
  phone: "text",
  multiChoice: "choices",
  availabilityGrid: "choices",
  yesNo: "yesNo",
  date: "date",
  number: "number",
  languageLevels: "languageLevels",
  unitPreferences: "preferences",
  consent: "consent",
};

/** How the controls of a question are named and read; files have none, they are uploaded on their own. */
export function inputKindOf(type: QuestionType): InputKind {
  return type === "file" ? "choices" : KINDS[type];
}

/** The base name of a question's controls. */
export function answerName(key: string): string {
  return `answers.${key}`;
}

/**
 * The answers on a submitted page, as typed: of the questions given, those the page says it asked (`asked` repeated with
 * each key), or all of them when it says nothing. Merge them over the stored answers: others are untouched.
 */
export function readAnswers(form: FormData, questions: readonly Question[]): Answers {
  const asked = new Set(form.getAll(ASKED));
  const shown = questions.filter((question) => asked.size === 0 || asked.has(question.key));
  return Object.fromEntries(
    shown.flatMap((question) =>
      question.type === "file"
        ? []
        : [[question.key, readValue(form, answerName(question.key), KINDS[question.type])] as const],
    ),
  );
}
