import type { Trilingual } from "../languages";
import type { FormContent } from "./form-content-schema";
import type { Question } from "./question-schema";

/** A text of a form with where it stands. Paths go by keys, so that moving a question keeps its translations' marks. */
export type FormText = {
  /** "title", "sections.topics.name", "questions.cv.label", "questions.track.options.web". */
  path: string;
  text: Trilingual;
  /** The section and question it belongs to; null for the form's own title. */
  section: string | null;
  question: string | null;
};

/** Every text of the form in reading order. */
export function formTexts(content: FormContent): FormText[] {
  return [
    { path: "title", text: content.title, section: null, question: null },
    ...content.sections.flatMap((section) => [
      { path: `sections.${section.key}.name`, text: section.name, section: section.key, question: null },
      ...section.questions.flatMap((question) =>
        questionTexts(question).map(([path, text]) => ({
          path: `questions.${question.key}.${path}`,
          text,
          section: section.key,
          question: question.key,
        })),
      ),
    ]),
  ];
}

/** The texts of one question by their path within it. */
export function questionTexts(question: Question): [path: string, text: Trilingual][] {
  return [
    ["label", question.label],
    ...(question.help ? ([["help", question.help]] satisfies [string, Trilingual][]) : []),
    ...listsOf(question).flatMap(({ list, options }) =>
      options.map(({ value, label }): [string, Trilingual] => [`${list}.${value}`, label]),
    ),
    ...("warnWhen" in question && question.warnWhen
      ? ([["warnWhen", question.warnWhen.message]] satisfies [string, Trilingual][])
      : []),
  ];
}

export type OptionList = "options" | "levels" | "days" | "slots";

/** The lists of choices that a question has, by the names their controls go by. */
export function listsOf(question: Question): { list: OptionList; options: { value: string; label: Trilingual }[] }[] {
  switch (question.type) {
    case "singleChoice":
    case "multiChoice":
      return [{ list: "options", options: question.options }];
    case "languageLevels":
      return [
        { list: "options", options: question.options },
        { list: "levels", options: question.levels },
      ];
    case "availabilityGrid":
      return [
        { list: "days", options: question.grid.days },
        { list: "slots", options: question.grid.slots },
      ];
    default:
      return [];
  }
}
