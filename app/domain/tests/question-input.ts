import type { Blocker } from "../errors";
import type { Trilingual } from "../languages";
import { textBlockers } from "../translations/text-input";
import type { TestQuestion } from "./test-question";

export const QUESTION_MAX = 600;
export const OPTION_MAX = 200;
const LEAST_OPTIONS = 2;
export const MOST_OPTIONS = 9;

/** A question as typed, its options in their order. */
export type QuestionInput = { text: Trilingual; options: { text: Trilingual; right: boolean }[] };

type Entered =
  | { question: Pick<TestQuestion, "text" | "options"> & { correct: string[] }; blockers: [] }
  | { question: null; blockers: Blocker[] };

/** A question as typed, ready to be stored, or every reason why it is not; each names its field. */
export function enteredQuestion({ text, options: typed }: QuestionInput): Entered {
  const blockers = textBlockers("text", text, { max: QUESTION_MAX, needed: "all" });
  for (const [at, option] of typed.entries()) {
    blockers.push(...textBlockers(`options[${at}].text`, option.text, { max: OPTION_MAX, needed: "all" }));
  }
  if (typed.length < LEAST_OPTIONS || typed.length > MOST_OPTIONS) {
    const params = { least: LEAST_OPTIONS, most: MOST_OPTIONS };
    blockers.push({ key: "testQuestion.options", params, field: "options" });
  }
  const rights = typed.filter(({ right }) => right).length;
  if (rights === 0) blockers.push({ key: "testQuestion.noRight", field: "options" });
  else if (rights === typed.length) blockers.push({ key: "testQuestion.allRight", field: "options" });
  if (blockers.length > 0) return { question: null, blockers };
  const options = typed.map((option, at) => ({ key: `option${at + 1}`, text: option.text }));
  const correct = options.filter((_, at) => typed[at]?.right).map(({ key }) => key);
  return { question: { text, options, correct }, blockers: [] };
}
