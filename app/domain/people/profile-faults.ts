import { type AnswerValue, isEmptyAnswer } from "../forms/answer";
import { phoneFaults } from "../forms/contact-faults";
import { dayFaults, resolvedDay } from "../forms/date-faults";
import { type Fault, numberFaults, optionFaults, patternFaults, textFaults } from "../forms/faults";
import { languageLevelFaults } from "../forms/language-level-faults";
import { documentFaults } from "./document-faults";
import { isFieldRequired, type ProfileContext, type TypedProfile } from "./profile-checks";
import type { ProfileDefinition, ProfileField } from "./profile-definition";
import type { ProfileFieldKey } from "./profile-values";
import { settledField } from "./settled-field";

const REQUIRED: Record<ProfileField["type"], string> = {
  shortText: "answer.required",
  longText: "answer.required",
  singleChoice: "answer.chooseOne",
  yesNo: "answer.chooseYesOrNo",
  date: "profile.enterBirthDate",
  number: "answer.enterNumber",
  phone: "answer.enterPhone",
  email: "profile.enterEmail",
  country: "answer.chooseFromList",
  region: "answer.chooseFromList",
  languageLevels: "answer.addLanguage",
  consent: "answer.giveConsent",
};

/** Faults of patterns by field: what the value must look like, in the words of that field. */
const PATTERN_FAULTS: Partial<Record<ProfileFieldKey, string>> = {
  fin: "profile.finInvalid",
  postalCode: "profile.postalCodeInvalid",
  email: "profile.emailInvalid",
  guardianEmail: "profile.emailInvalid",
  guardian2Email: "profile.emailInvalid",
};

/** Everything wrong with one visible field, for submitting. */
export function fieldFaults(
  definition: ProfileDefinition,
  field: ProfileField,
  typed: Readonly<TypedProfile>,
  context: ProfileContext,
): Fault[] {
  const value = settledField(field, typed[field.key]);
  if (value === undefined || isEmptyAnswer(value) || (field.type === "consent" && value === false)) {
    return isFieldRequired(field, typed, context) ? [{ key: REQUIRED[field.type] }] : [];
  }
  const faults = givenFieldFaults(field, value, context);
  return faults.length > 0
    ? faults
    : [...documentFaults(definition, field, value, typed), ...guardianFaults(field, value, typed)];
}

const UNREADABLE: Fault = { key: "answer.invalid" };

function givenFieldFaults(field: ProfileField, value: AnswerValue, context: ProfileContext): Fault[] {
  switch (field.type) {
    case "number":
      return typeof value === "number" || typeof value === "string" ? numberFaults(value, field.limits) : [UNREADABLE];
    case "date":
      return birthDateFaults(field, value, context);
    case "yesNo":
    case "consent":
      return typeof value === "boolean" ? [] : [UNREADABLE];
    case "languageLevels":
      return languageRows(value) ? languageLevelFaults(languageRows(value) ?? [], asked(field)) : [UNREADABLE];
    default:
      return typeof value === "string" ? textFieldFaults(field, value, context) : [UNREADABLE];
  }
}

function textFieldFaults(field: ProfileField, value: string, context: ProfileContext): Fault[] {
  switch (field.type) {
    case "singleChoice":
      return optionFaults(value, field.options ?? []);
    case "country":
      return optionFaults(value, [
        ...context.countries.map((code) => ({ value: code })),
        ...(field.extraOptions ?? []),
      ]);
    case "region":
      return optionFaults(
        value,
        context.regions.map((code) => ({ value: code })),
      );
    case "phone":
      return phoneFaults(
        value,
        value.startsWith("+994") ? field.pattern : (field.patternForForeignNumbers ?? field.pattern),
      );
    default: {
      const key = PATTERN_FAULTS[field.key] ?? "profile.nameInvalid";
      const wrong = patternFaults(value, field.pattern, key);
      return wrong.length > 0 ? wrong : textFaults(value, field.limits);
    }
  }
}

function birthDateFaults(field: ProfileField, value: AnswerValue, context: ProfileContext): Fault[] {
  if (typeof value === "string" && value > context.today) return [{ key: "profile.birthDateInFuture" }];
  const range = { min: resolvedDay(field.limits.minDate, context), max: resolvedDay(field.limits.maxDate, context) };
  return dayFaults(value, range);
}

function languageRows(value: AnswerValue): { language: string; level: string }[] | null {
  return Array.isArray(value) && value.every((row) => typeof row === "object") ? value : null;
}

function asked(field: ProfileField) {
  return { options: field.options ?? [], levels: field.levels ?? [], limits: field.limits };
}

/** The fields whose contact nobody else may have, with those before them. */
const CONTACTS: Partial<Record<ProfileFieldKey, { own: ProfileFieldKey; other?: ProfileFieldKey }>> = {
  guardianPhone: { own: "phone" },
  guardianEmail: { own: "email" },
  guardian2Phone: { own: "phone", other: "guardianPhone" },
  guardian2Email: { own: "email", other: "guardianEmail" },
};

/**
 * Guardians answer through their own contacts: those of the applicant would let the young person answer alone, those of
 * the other guardian would let one answer for two.
 */
function guardianFaults(field: ProfileField, value: AnswerValue, typed: Readonly<TypedProfile>): Fault[] {
  const contact = CONTACTS[field.key];
  if (!contact) return [];
  const is = (key: ProfileFieldKey) => settledField({ ...field, key }, typed[key]) === value;
  if (is(contact.own)) return [{ key: "profile.guardianContactIsYours" }];
  return contact.other && is(contact.other) ? [{ key: "profile.guardianContactsSame" }] : [];
}
