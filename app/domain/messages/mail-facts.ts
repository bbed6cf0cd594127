import { displayDeadline, displayMoment } from "~/domain/calendar/deadline";
import { displayDate, type LocalDate } from "~/domain/calendar/local-date";
import { type Language, type Trilingual, textIn } from "~/domain/languages";
import type { Role } from "~/domain/people/roles";

/** A line of the table in a mail: which label, and its values one under another. */
export type MailFact = { label: MailFactLabel; values: string[]; bakuTime?: true; consent?: true; role?: true };

export type MailFactLabel =
  | "cohort"
  | "reference"
  | "opensAt"
  | "closesAt"
  | "validUntil"
  | "at"
  | "resultsOn"
  | "answerBy"
  | "correctBy"
  | "comment"
  | "confirmBy"
  | "lapsedAt"
  | "reason"
  | "details"
  | "advice"
  | "appealBy"
  | "erasedOn"
  | "kept"
  | "answerDue"
  | "answer"
  | "position"
  | "unit"
  | "startsOn"
  | "place"
  | "programme"
  | "participant"
  | "period"
  | "participation"
  | "dataProcessing"
  | "images"
  | "travel"
  | "emergencyCare"
  | "changed"
  | "stage"
  | "reviewsOpen"
  | "reviewsNew"
  | "reviewsBy"
  | "extraMinutes"
  | "interviewAt"
  | "interviewPlace"
  | "interviewLink"
  | "changeUntil"
  | "device"
  | "offAt"
  | "changesAt"
  | "address"
  | "recoveryNumber"
  | "role"
  | "operator"
  | "openUntil"
  | "code"
  | "codeUntil"
  | "scope"
  | "roleEndsAt";

/** The ways a value becomes a line, in the recipient's language; null and empty values make no line. */
export function mailFacts(language: Language) {
  const words = (label: MailFactLabel, value: string | null): MailFact[] =>
    value === null ? [] : [{ label, values: [value] }];
  return {
    words,
    text: (label: MailFactLabel, value: Trilingual | null) => words(label, value && textIn(value, language)),
    texts: (label: MailFactLabel, values: Trilingual[]): MailFact[] =>
      values.length === 0 ? [] : [{ label, values: values.map((value) => textIn(value, language)) }],
    day: (label: MailFactLabel, value: LocalDate | null) => words(label, value && displayDate(value)),
    /** An exclusive end, read as its last minute in Baku. */
    deadline: (label: MailFactLabel, end: string): MailFact[] => [
      { label, values: [displayDeadline(new Date(end))], bakuTime: true },
    ],
    /** A moment, to the minute in Baku. */
    moment: (label: MailFactLabel, at: string): MailFact[] => [
      { label, values: [displayMoment(new Date(at))], bakuTime: true },
    ],
    /** Whether something was consented to; null for what was not asked. */
    consent: (label: MailFactLabel, given: boolean | null): MailFact[] =>
      given === null ? [] : [{ label, values: [given ? "given" : "refused"], consent: true }],
    role: (value: Role): MailFact[] => [{ label: "role", values: [value], role: true }],
    about: (of: { cohortName: Trilingual; reference: string }): MailFact[] => [
      { label: "cohort", values: [textIn(of.cohortName, language)] },
      { label: "reference", values: [of.reference] },
    ],
  };
}
