import type { QuestionType } from "./question-schema";

/** All types of question, in the order in which an author is offered them. */
export const QUESTION_TYPES = [
  "shortText",
  "longText",
  "singleChoice",
  "multiChoice",
  "yesNo",
  "number",
  "date",
  "file",
  "url",
  "phone",
  "languageLevels",
  "availabilityGrid",
  "unitPreferences",
  "consent",
] as const satisfies readonly QuestionType[];
