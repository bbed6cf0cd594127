import type { PaperAnswers } from "~/domain/tests/paper-answers";

const FIELD = /^answer\.(\d{1,3})$/;
const OPTION = /^[a-z]$/;

/** What was chosen on a paper, as its form sends it; what no paper could have is left out. */
export function readTestForm(form: FormData): PaperAnswers {
  const answers: PaperAnswers = {};
  for (const [name, value] of form) {
    const [, key] = FIELD.exec(name) ?? [];
    if (!key || typeof value !== "string" || !OPTION.test(value)) continue;
    answers[key] = [...(answers[key] ?? []), value];
  }
  return answers;
}
