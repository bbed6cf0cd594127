import type { TFunction } from "i18next";
import type { AnswerValue } from "~/domain/forms/answer";
import { type Language, textIn } from "~/domain/languages";
import { isFieldRequired, type ProfileContext, type TypedProfile } from "~/domain/people/profile-checks";
import type { ProfileField } from "~/domain/people/profile-definition";
import type { ProfileFieldKey } from "~/domain/people/profile-values";
import { fieldKindOf, profileName } from "~/domain/people/read-profile";
import { askedWhenOf } from "./asked-when";
import type { Choice, QuestionView } from "./question-view";
import { datePartsOf, rowsOf, textOf } from "./typed-value";

export type ProfileViewContext = {
  t: TFunction<"apply">;
  language: Language;
  /** The fields of the same page, which conditions may refer to. */
  page: readonly ProfileField[];
  typed: Readonly<TypedProfile>;
  context: ProfileContext;
  countries: readonly Choice[];
  regions: readonly Choice[];
  texts: Readonly<Record<string, { title: string; paragraphs: string[] }>>;
};

/** What browsers may fill in from what they know of the person. */
const AUTOCOMPLETE: Partial<Record<ProfileFieldKey, string>> = {
  surname: "family-name",
  givenName: "given-name",
  phone: "tel",
  email: "email",
  address: "street-address",
  postalCode: "postal-code",
};

/** Fields whose answer is a code or a number and looks like one. */
const SHORT: Partial<Record<ProfileFieldKey, "code" | "short">> = {
  fin: "code",
  docNumber: "short",
  postalCode: "code",
  phone: "short",
  guardianPhone: "short",
  guardian2Phone: "short",
};

/** A field of the common profile as its page draws it. */
export function profileQuestionView(field: ProfileField, given: ProfileViewContext): QuestionView {
  const { t, language, typed, context } = given;
  const value = typed[field.key];
  const common = {
    key: field.key,
    name: profileName(field.key),
    label: textIn(field.label, language),
    help: field.key === "email" ? t("profile.emailFixed") : textIn(field.help, language),
    optional: !isFieldRequired(field, typed, context) && field.requiredWhen === undefined && field.type !== "consent",
    askedWhen: conditionOnPage(field, given),
  };
  return { ...common, ...controlsOf(field, value, given) };
}

type Common = Pick<QuestionView, "key" | "name" | "label" | "help" | "optional" | "why" | "warning" | "askedWhen">;
type Controls = QuestionView extends infer View
  ? View extends QuestionView
    ? Omit<View, keyof Common>
    : never
  : never;

function controlsOf(field: ProfileField, value: AnswerValue | undefined, given: ProfileViewContext): Controls {
  const { t } = given;
  const options = localised(field.options ?? [], given.language);
  const text = { autoComplete: AUTOCOMPLETE[field.key] ?? "off", size: SHORT[field.key] ?? "full" } as const;
  switch (field.type) {
    case "shortText":
      return { type: "text", value: textOf(value), inputMode: "text", ...text };
    case "email":
      return { type: "text", value: textOf(value), inputMode: "email", ...text, readOnly: field.key === "email" };
    case "phone":
      return { type: "text", value: textOf(value), inputMode: "tel", ...text };
    case "number":
      return {
        type: "text",
        value: textOf(value),
        inputMode: field.limits.integer ? "numeric" : "decimal",
        size: "code",
      };
    case "longText":
      return { type: "longText", value: textOf(value), limit: field.limits.maxChars, rows: 5 };
    case "singleChoice":
      return {
        type: "choice",
        value: textOf(value) || (field.default ?? ""),
        options,
        look: "radio",
        columns: options.length === 2 ? 2 : 1,
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
    case "country":
    case "region": {
      const extra = localised(field.extraOptions ?? [], given.language);
      const listed = field.type === "country" ? given.countries : given.regions;
      const [first, ...others] = listed;
      const all = first && extra.length > 0 ? [first, ...extra, ...others] : [...listed];
      return { type: "choice", value: textOf(value) || (field.default ?? ""), options: all, look: "list", columns: 1 };
    }
    case "date":
      return { type: "date", value: datePartsOf(value), birthday: field.key === "birthDate" };
    case "languageLevels":
      return {
        type: "languages",
        rows: rowsOf(value),
        most: field.limits.maxItems ?? 8,
        options,
        levels: localised(field.levels ?? [], given.language),
      };
    case "consent":
      return { type: "consent", checked: value === true, text: field.textKey ? given.texts[field.textKey] : undefined };
  }
}

function localised(list: NonNullable<ProfileField["options"]>, language: Language): Choice[] {
  return list.map((option) => ({ value: option.value, label: textIn(option.label, language) }));
}

function conditionOnPage(field: ProfileField, { page, t, language }: ProfileViewContext) {
  const condition = field.visibleWhen;
  const on = page.find(({ key }) => key === condition?.field);
  if (condition === null || on === undefined) return undefined;
  const about = { name: profileName(on.key), kind: fieldKindOf(on.type), label: textIn(on.label, language) };
  return askedWhenOf(t, condition, about, localised(on.options ?? [], language));
}
