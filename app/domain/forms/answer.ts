import type { LocalDate } from "../calendar/local-date";
import type { UnitFilter } from "./question-schema";

/** A date as typed in three fields while it is not yet a day that exists. */
export type DateParts = { day: string; month: string; year: string };

export type LanguageLevel = { language: string; level: string };

/**
 * An answer as stored. Texts, links, phones and single choices are strings; a choice of several, files (ids), marked times
 * ("monday.morning") and preferences (first choice first) are lists of strings; a date is YYYY-MM-DD, or its parts while
 * it is no date; a number is a number, or the text typed while it is none; yes/no and consents are booleans.
 */
export type AnswerValue = string | number | boolean | string[] | LanguageLevel[] | DateParts;

/** Answers by question key. A key with an empty answer means: seen and left empty. */
export type Answers = Record<string, AnswerValue>;

/** What checking needs to know besides the form and the answers. */
export type AnswersContext = {
  /** Today in Baku, from the database's clock. */
  today: LocalDate;
  /** The person's profile, for conditions on "profile.<field>". */
  profile: Readonly<Record<string, unknown>>;
  /** Values that limits refer to, by their full name: "cohort.startsOn", "cohort.placementRules.maxPreferredPositions". */
  references: Readonly<Record<string, string | number>>;
  /** Units or positions that may be chosen, by the question's filter. */
  choices: Readonly<Partial<Record<UnitFilter, readonly string[]>>>;
};

/** True when there is nothing in the answer. An unticked consent is empty, a "no" is an answer. */
export function isEmptyAnswer(value: AnswerValue | undefined): boolean {
  if (value === undefined || value === "") return true;
  if (Array.isArray(value)) return value.every((item) => item === "" || isEmptyRow(item));
  return typeof value === "object" && value.day === "" && value.month === "" && value.year === "";
}

function isEmptyRow(item: string | LanguageLevel): boolean {
  return typeof item === "object" && item.language === "" && item.level === "";
}
