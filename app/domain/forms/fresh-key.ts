import type { FormContent } from "./form-content-schema";
import type { QuestionType } from "./question-schema";
import { questionsOf } from "./visible-questions";

/** "longText3": a key no question of the form has. Answers and exports name questions by it. */
export function freshQuestionKey(content: FormContent, type: QuestionType): string {
  return freshKey(type, new Set(questionsOf(content).map(({ key }) => key)));
}

/** "section3": a key no section of the form has. It is part of an address, so it is never an author's word. */
export function freshSectionKey(content: FormContent): string {
  return freshKey("section", new Set(content.sections.map(({ key }) => key)));
}

/** "option3": a value no option of the list has. */
export function freshOptionValue(options: readonly { value: string }[], stem = "option"): string {
  return freshKey(stem, new Set(options.map(({ value }) => value)));
}

function freshKey(stem: string, taken: ReadonlySet<string>): string {
  let number = 1;
  while (taken.has(`${stem}${number}`)) number += 1;
  return `${stem}${number}`;
}
