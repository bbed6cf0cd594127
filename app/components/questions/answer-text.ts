import { displayDate, isLocalDate } from "~/domain/calendar/local-date";
import { type AnswerValue, isEmptyAnswer } from "~/domain/forms/answer";
import type { Question, UnitFilter } from "~/domain/forms/question-schema";
import { type Language, textIn } from "~/domain/languages";
import { displayPhone } from "~/domain/people/phone";
import type { ProfileField } from "~/domain/people/profile-definition";
import type { Option } from "~/domain/trilingual-schema";
import { datePartsOf, rowsOf, textOf, textsOf } from "./typed-value";

/** What an answer needs to be read besides the question: the words for yes and no, and names of codes. */
export type AnswerTextContext = {
  language: Language;
  yes: string;
  no: string;
  /** "Agreed" under a ticked consent. */
  agreed: string;
  choices: Readonly<Partial<Record<UnitFilter, readonly Option[]>>>;
  /** Names of files by id, as the reader may see them. */
  files: Readonly<Record<string, string>>;
  countryName: (code: string) => string;
  regionName: (code: string) => string;
};

/**
 * An answer as lines to read, in the reader's language; texts people wrote stay as they wrote them. An empty list
 * means: not answered.
 */
export function answerText(question: Question, value: AnswerValue | undefined, given: AnswerTextContext): string[] {
  if (value === undefined || isEmptyAnswer(value)) return [];
  switch (question.type) {
    case "yesNo":
      return [value === true ? given.yes : given.no];
    case "consent":
      return value === true ? [given.agreed] : [];
    case "singleChoice":
      return [labelOf(question.options, textOf(value), given.language)];
    case "multiChoice":
      return textsOf(value).map((each) => labelOf(question.options, each, given.language));
    case "date":
      return [dateText(value)];
    case "phone":
      return [displayPhone(textOf(value))];
    case "languageLevels":
      return languageLines(value, question.options, question.levels, given.language);
    case "availabilityGrid":
      return question.grid.days.flatMap((day) => {
        const marked = question.grid.slots.filter((slot) => textsOf(value).includes(`${day.value}.${slot.value}`));
        if (marked.length === 0) return [];
        return [
          `${textIn(day.label, given.language)}: ${marked.map((slot) => textIn(slot.label, given.language)).join(", ")}`,
        ];
      });
    case "unitPreferences": {
      const names = textsOf(value).map((each) =>
        labelOf(given.choices[question.unitFilter] ?? [], each, given.language),
      );
      return question.ordered && names.length > 1 ? names.map((name, at) => `${at + 1}. ${name}`) : names;
    }
    case "file":
      return textsOf(value)
        .map((id) => given.files[id] ?? "")
        .filter((name) => name !== "");
    default:
      return [textOf(value)];
  }
}

/** The same for a field of the common profile. */
export function profileText(field: ProfileField, value: AnswerValue | undefined, given: AnswerTextContext): string[] {
  if (value === undefined || isEmptyAnswer(value)) return [];
  switch (field.type) {
    case "yesNo":
      return [value === true ? given.yes : given.no];
    case "consent":
      return value === true ? [given.agreed] : [];
    case "singleChoice":
      return [labelOf(field.options ?? [], textOf(value), given.language)];
    case "country":
      return [
        field.extraOptions?.some((option) => option.value === value)
          ? labelOf(field.extraOptions, textOf(value), given.language)
          : given.countryName(textOf(value)),
      ];
    case "region":
      return [given.regionName(textOf(value))];
    case "date":
      return [dateText(value)];
    case "phone":
      return [displayPhone(textOf(value))];
    case "languageLevels":
      return languageLines(value, field.options ?? [], field.levels ?? [], given.language);
    default:
      return [textOf(value)];
  }
}

function labelOf(options: readonly Option[], value: string, language: Language): string {
  const option = options.find((each) => each.value === value);
  return option ? textIn(option.label, language) : value;
}

function dateText(value: AnswerValue): string {
  if (isLocalDate(value)) return displayDate(value);
  const { day, month, year } = datePartsOf(value);
  return `${day}.${month}.${year}`;
}

function languageLines(
  value: AnswerValue,
  options: readonly Option[],
  levels: readonly Option[],
  language: Language,
): string[] {
  return rowsOf(value).map(
    (row) => `${labelOf(options, row.language, language)} – ${labelOf(levels, row.level, language)}`,
  );
}
