import { isDeclaration } from "../applications/declarations";
import { RuleBroken } from "../errors";
import { sectionAt } from "./edit-sections";
import type { FormContent } from "./form-content-schema";
import { freshQuestionKey } from "./fresh-key";
import { newQuestion } from "./new-question";
import { withReferenceRenamed } from "./question-references";
import type { Question, QuestionType } from "./question-schema";
import { refuseReferred } from "./refuse-referred";
import { spliced } from "./spliced";
import { questionsOf } from "./visible-questions";

type Spot = { section: number; at: number; question: Question };

/** Where a question stands. @throws {RuleBroken} when it is not there */
function spotOf(content: FormContent, key: string): Spot {
  for (const [section, { questions }] of content.sections.entries()) {
    const at = questions.findIndex((question) => question.key === key);
    const question = questions[at];
    if (question) return { section, at, question };
  }
  throw new RuleBroken([{ key: "formEdit.questionGone" }]);
}

/** The form with `count` questions at a place replaced by others. */
function withQuestions(
  content: FormContent,
  section: number,
  at: number,
  count: number,
  ...put: Question[]
): FormContent {
  const sections = content.sections.map((one, s) =>
    s === section ? { ...one, questions: spliced(one.questions, at, count, ...put) } : one,
  );
  return { ...content, sections };
}

/** A new question of the type at the end of the section. */
export function addQuestion(content: FormContent, section: string, type: QuestionType): FormContent {
  const s = sectionAt(content, section);
  const question = newQuestion(type, freshQuestionKey(content, type));
  return withQuestions(content, s, content.sections[s]?.questions.length ?? 0, 0, question);
}

/** The question as it is now. A new key goes along into whatever refers to it. */
export function setQuestion(content: FormContent, key: string, to: Question): FormContent {
  const { section, at, question } = spotOf(content, key);
  if (to.type !== question.type) throw new RuleBroken([{ key: "formEdit.typeStays" }]);
  if (to.key === key) return withQuestions(content, section, at, 1, to);
  if (isDeclaration(key)) throw new RuleBroken([{ key: "formEdit.declarationStays", field: "key" }]);
  if (questionsOf(content).some((other) => other.key === to.key)) {
    throw new RuleBroken([{ key: "formEdit.keyTaken", field: "key" }]);
  }
  const replaced = withQuestions(content, section, at, 1, to);
  const sections = replaced.sections.map((one) => ({
    ...one,
    questions: one.questions.map((other) => withReferenceRenamed(other, key, to.key)),
  }));
  return { ...replaced, sections };
}

/** The same question once more, right after it, under a key of its own. */
export function duplicateQuestion(content: FormContent, key: string): FormContent {
  const { section, at, question } = spotOf(content, key);
  const copy = { ...structuredClone(question), key: freshQuestionKey(content, question.type) };
  return withQuestions(content, section, at + 1, 0, copy);
}

export function moveQuestion(content: FormContent, key: string, by: -1 | 1): FormContent {
  const { section, at } = spotOf(content, key);
  const own = content.sections[section];
  if (!own) return content;
  const within = at + by >= 0 && at + by < own.questions.length;
  if (within) return placeQuestion(content, key, own.key, at + by);
  const neighbour = content.sections[section + by];
  return neighbour ? placeQuestion(content, key, neighbour.key, by === 1 ? 0 : neighbour.questions.length) : content;
}

export function placeQuestion(content: FormContent, key: string, section: string, at: number): FormContent {
  const from = spotOf(content, key);
  const without = withQuestions(content, from.section, from.at, 1);
  return withQuestions(without, sectionAt(without, section), at, 0, from.question);
}

/** Without the question. @throws {RuleBroken} while others refer to it, or when it is a declaration */
export function removeQuestion(content: FormContent, key: string): FormContent {
  const { section, at } = spotOf(content, key);
  refuseReferred(content, [key]);
  return withQuestions(content, section, at, 1);
}
