import type { TFunction } from "i18next";
import { acceptOf } from "~/domain/files/file-types";
import { type Answers, type AnswersContext, type AnswerValue, isEmptyAnswer } from "~/domain/forms/answer";
import { conditionHolds } from "~/domain/forms/condition-holds";
import type { Question, QuestionOf, UnitFilter } from "~/domain/forms/question-schema";
import { answerName, inputKindOf } from "~/domain/forms/read-answers";
import { type Language, textIn } from "~/domain/languages";
import type { Option } from "~/domain/trilingual-schema";
import { askedWhenOf } from "./asked-when";
import type { Choice, FileView, QuestionView } from "./question-view";
import { datePartsOf, rowsOf, textOf, textsOf } from "./typed-value";

export type FormViewContext = {
  t: TFunction<"apply">;
  language: Language;
  /** The questions of the same page, which conditions may refer to. */
  page: readonly Question[];
  answers: Readonly<Answers>;
  context: AnswersContext;
  choices: Readonly<Partial<Record<UnitFilter, readonly Option[]>>>;
  files: Readonly<Record<string, FileView[]>>;
  /** Full texts of consents by key. */
  texts: Readonly<Record<string, { title: string; paragraphs: string[] }>>;
};

/** A question of a form as its page draws it, with what was typed so far. */
export function formQuestionView(question: Question, given: FormViewContext): QuestionView {
  const { t, language, answers } = given;
  const value = answers[question.key];
  const common = {
    key: question.key,
    name: answerName(question.key),
    label: textIn(question.label, language),
    help: question.help ? textIn(question.help, language) : undefined,
    optional: !question.required && question.type !== "consent",
    why: whyOf(question, t),
    warning: warningOf(question, value, language),
    askedWhen: conditionOnPage(question, given),
  };
  return { ...common, ...controlsOf(question, value, given) };
}

type Controls = QuestionView extends infer View
  ? View extends QuestionView
    ? Omit<View, keyof Common>
    : never
  : never;
type Common = Pick<QuestionView, "key" | "name" | "label" | "help" | "optional" | "why" | "warning" | "askedWhen">;

function controlsOf(question: Question, value: AnswerValue | undefined, given: FormViewContext): Controls {
  const { t, language } = given;
  const options = (list: readonly Option[]): Choice[] => localised(list, language);
  switch (question.type) {
    case "shortText":
      return { type: "text", value: textOf(value), inputMode: "text", size: "full" };
    case "url":
      return { type: "text", value: textOf(value), inputMode: "url", autoComplete: "url", size: "full" };
    case "phone":
      return { type: "text", value: textOf(value), inputMode: "tel", autoComplete: "off", size: "short" };
    case "number":
      return {
        type: "text",
        value: textOf(value),
        inputMode: question.limits.integer ? "numeric" : "decimal",
        size: "code",
      };
    case "longText":
      return { type: "longText", value: textOf(value), limit: question.limits.maxChars, rows: rowsFor(question) };
    case "singleChoice":
      return {
        type: "choice",
        value: isEmptyAnswer(value) ? (question.default ?? "") : textOf(value),
        options: options(question.options),
        look: "radio",
        columns: 1,
      };
    case "yesNo":
      return {
        type: "choice",
        value: value === true ? "yes" : value === false ? "no" : "",
        options: [
          { value: "yes", label: t("question.yes") },
          { value: "no", label: t("question.no") },
        ],
        look: "radio",
        columns: 2,
      };
    case "multiChoice":
      return { type: "choices", values: textsOf(value), options: options(question.options) };
    case "date":
      return { type: "date", value: datePartsOf(value), birthday: false };
    case "file":
      return {
        type: "file",
        files: given.files[question.key] ?? [],
        accept: acceptOf(question.limits),
        maxFiles: question.limits.maxFiles,
        maxBytes: question.limits.maxBytes,
      };
    case "languageLevels":
      return {
        type: "languages",
        rows: rowsOf(value),
        most: question.limits.maxItems ?? question.options.length,
        options: options(question.options),
        levels: options(question.levels),
      };
    case "availabilityGrid":
      return {
        type: "grid",
        values: textsOf(value),
        days: options(question.grid.days),
        slots: question.grid.slots.map((slot) => ({
          value: slot.value,
          label: textIn(slot.label, language),
          hours: `${slot.start}–${slot.end}`,
        })),
      };
    case "unitPreferences":
      return {
        type: "preferences",
        values: textsOf(value),
        options: options(given.choices[question.unitFilter] ?? []),
        most: mostPreferences(question, given.context),
        ordered: question.ordered === true,
      };
    case "consent":
      return { type: "consent", checked: value === true, text: given.texts[question.textKey] };
  }
}

function localised(list: readonly Option[], language: Language): Choice[] {
  return list.map((option) => ({ value: option.value, label: textIn(option.label, language) }));
}

/** Room for about a third of what may be written, so that the field looks like its answer. */
function rowsFor(question: QuestionOf<"longText">): number {
  return Math.min(12, Math.max(5, Math.round((question.limits.maxChars ?? 600) / 150)));
}

function mostPreferences(question: QuestionOf<"unitPreferences">, context: AnswersContext): number {
  const fromCohort = question.maxChoicesFrom ? context.references[question.maxChoicesFrom] : undefined;
  return typeof fromCohort === "number" ? fromCohort : (question.limits.maxChoices ?? 1);
}

function whyOf(question: Question, t: TFunction<"apply">): string | undefined {
  if (question.scored) return t("why.scored");
  if (question.sensitive) return t("why.sensitive");
  return question.type === "file" ? t("why.file") : undefined;
}

function warningOf(question: Question, value: AnswerValue | undefined, language: Language): string | undefined {
  if (!("warnWhen" in question) || question.warnWhen === undefined) return undefined;
  const { operator, value: expected, message } = question.warnWhen;
  return conditionHolds(operator, value, expected) ? textIn(message, language) : undefined;
}

function conditionOnPage(question: Question, { page, t, language }: FormViewContext) {
  const condition = question.visibleWhen;
  const on = page.find(({ key }) => key === condition?.question);
  if (condition === null || on === undefined) return undefined;
  const labels = "options" in on ? localised(on.options, language) : [];
  return askedWhenOf(
    t,
    condition,
    { name: answerName(on.key), kind: inputKindOf(on.type), label: textIn(on.label, language) },
    labels,
  );
}
