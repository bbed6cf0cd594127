import { localDate } from "~/domain/calendar/local-date";
import type { GuardianAnswers, GuardianQuestionName } from "~/domain/consents/guardian-questions";
import type { TypedPaper } from "~/domain/paper-consents/paper-consent";
import { type Typed, typedText } from "~/web/typed-form";

const TEXTS = [
  "surname",
  "givenName",
  "relation",
  "signedOn.day",
  "signedOn.month",
  "signedOn.year",
  "language",
  "participation",
  "dataProcessing",
  "images",
  "travel",
  "emergencyCare",
  "contactName",
  "contactPhone",
  "reason",
] as const;

const QUESTIONS: readonly GuardianQuestionName[] = [
  "participation",
  "dataProcessing",
  "images",
  "travel",
  "emergencyCare",
];

/** The fields of the page as they were typed; what it does not know is left out. */
export function paperFields(values: Typed): Record<string, string> {
  return Object.fromEntries(TEXTS.map((name) => [name, typedText(values, name)]));
}

/** What was typed of a paper, as its verb takes it. */
export function typedPaper(values: Record<string, string>): TypedPaper {
  const text = (name: (typeof TEXTS)[number]) => values[name] ?? "";
  const number = (part: "day" | "month" | "year") => Number(text(`signedOn.${part}`));
  const answers: GuardianAnswers = Object.fromEntries(
    QUESTIONS.flatMap((name) =>
      values[name] === "yes" || values[name] === "no" ? [[name, values[name] === "yes"]] : [],
    ),
  );
  return {
    surname: text("surname"),
    givenName: text("givenName"),
    relation: text("relation"),
    signedOn: localDate(number("year"), number("month"), number("day")) ?? "",
    language: text("language"),
    answers,
    contactName: text("contactName"),
    contactPhone: text("contactPhone"),
  };
}
