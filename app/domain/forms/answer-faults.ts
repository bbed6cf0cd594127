import { type Answers, type AnswersContext, type AnswerValue, isEmptyAnswer } from "./answer";
import { linkFaults, phoneFaults } from "./contact-faults";
import { dayAfterAnswer, dayFaults, earlierOf, laterOf, resolvedDay } from "./date-faults";
import { choicesFaults, type Fault, numberFaults, optionFaults, textFaults } from "./faults";
import { languageLevelFaults } from "./language-level-faults";
import type { Question, QuestionOf, QuestionType } from "./question-schema";

/** What a required question says when it has no answer: the sentence names what to do. */
const REQUIRED: Record<QuestionType, string> = {
  shortText: "answer.required",
  longText: "answer.required",
  singleChoice: "answer.chooseOne",
  multiChoice: "answer.chooseSome",
  yesNo: "answer.chooseYesOrNo",
  date: "answer.enterDate",
  number: "answer.enterNumber",
  file: "answer.attachFile",
  url: "answer.enterLink",
  phone: "answer.enterPhone",
  languageLevels: "answer.addLanguage",
  availabilityGrid: "answer.markTimes",
  unitPreferences: "answer.choosePlace",
  consent: "answer.giveConsent",
};

/** Everything wrong with the answer to one visible question, for submitting. No fault means it can be judged as it is. */
export function answerFaults(question: Question, answers: Readonly<Answers>, context: AnswersContext): Fault[] {
  const value = answers[question.key];
  if (value === undefined || isEmptyAnswer(value) || (question.type === "consent" && value === false)) {
    return question.required ? [{ key: REQUIRED[question.type] }] : [];
  }
  return givenAnswerFaults(question, value, answers, context);
}

function givenAnswerFaults(
  question: Question,
  value: AnswerValue,
  answers: Readonly<Answers>,
  context: AnswersContext,
): Fault[] {
  switch (question.type) {
    case "shortText":
    case "longText":
      return typeof value === "string" ? textFaults(value, question.limits) : [UNREADABLE];
    case "url":
      return typeof value === "string" ? linkFaults(value, question.limits) : [UNREADABLE];
    case "phone":
      return typeof value === "string" ? phoneFaults(value, question.limits.pattern) : [UNREADABLE];
    case "number":
      return typeof value === "number" || typeof value === "string"
        ? numberFaults(value, question.limits)
        : [UNREADABLE];
    case "singleChoice":
      return typeof value === "string" ? singleChoiceFaults(question, value, answers) : [UNREADABLE];
    case "yesNo":
    case "consent":
      return typeof value === "boolean" ? [] : [UNREADABLE];
    case "date":
      return dateFaults(question, value, answers, context);
    case "languageLevels":
      return isRows(value) ? languageLevelFaults(value, question) : [UNREADABLE];
    case "file":
      return isTexts(value) ? choicesFaults(value, value, { maxChoices: question.limits.maxFiles }) : [UNREADABLE];
    case "multiChoice":
      return isTexts(value)
        ? choicesFaults(
            value,
            question.options.map((option) => option.value),
            question.limits,
          )
        : [UNREADABLE];
    case "availabilityGrid":
      return isTexts(value) ? choicesFaults(value, gridValues(question), question.limits) : [UNREADABLE];
    case "unitPreferences":
      return isTexts(value) ? preferenceFaults(question, value, context) : [UNREADABLE];
  }
}

const UNREADABLE: Fault = { key: "answer.invalid" };

function isTexts(value: AnswerValue): value is string[] {
  return Array.isArray(value) && value.every((item) => typeof item === "string");
}

function isRows(value: AnswerValue): value is { language: string; level: string }[] {
  return Array.isArray(value) && value.every((item) => typeof item === "object");
}

function singleChoiceFaults(question: QuestionOf<"singleChoice">, value: string, answers: Readonly<Answers>): Fault[] {
  const faults = optionFaults(value, question.options);
  const same = question.differentFrom !== undefined && answers[question.differentFrom] === value;
  return faults.length === 0 && same ? [{ key: "answer.sameAsOther" }] : faults;
}

function dateFaults(
  question: QuestionOf<"date">,
  value: AnswerValue,
  answers: Readonly<Answers>,
  context: AnswersContext,
): Fault[] {
  const { minDate, maxDate, minDaysAfter, maxDaysAfter } = question.limits;
  const min = laterOf(resolvedDay(minDate, context), dayAfterAnswer(minDaysAfter, answers));
  const max = earlierOf(resolvedDay(maxDate, context), dayAfterAnswer(maxDaysAfter, answers));
  return dayFaults(value, { min, max });
}

/** The values of the cells of a grid, "day.slot", in reading order. */
export function gridValues(question: QuestionOf<"availabilityGrid">): string[] {
  return question.grid.days.flatMap((day) => question.grid.slots.map((slot) => `${day.value}.${slot.value}`));
}

function preferenceFaults(question: QuestionOf<"unitPreferences">, values: string[], context: AnswersContext): Fault[] {
  const fromCohort = question.maxChoicesFrom === undefined ? undefined : context.references[question.maxChoicesFrom];
  const maxChoices = typeof fromCohort === "number" ? fromCohort : question.limits.maxChoices;
  return choicesFaults(values, context.choices[question.unitFilter] ?? [], { ...question.limits, maxChoices });
}
