import type { FormContent } from "../forms/form-content-schema";
import { questionsOf, visibleQuestions } from "../forms/visible-questions";
import { guardianFields } from "../people/guardian-fields";
import { isFieldVisible, type TypedProfile } from "../people/profile-checks";
import type { ProfileDefinition, ProfileField } from "../people/profile-definition";
import type { ProfileFieldKey } from "../people/profile-values";
import { withoutDeclarations } from "./declarations";

/** How a return names a field of the profile; a question of the form is named by its key. */
export const returnName = (field: ProfileFieldKey) => `profile.${field}` as const;

/** What is never returned: the account's own address and language, and the guardian, who is corrected on a page of their own. */
const NOT_RETURNED: readonly ProfileFieldKey[] = [
  "email",
  "noticeLanguage",
  ...guardianFields(1),
  "secondGuardian",
  ...guardianFields(2),
];

/** What a guardian confirms: once one of these has changed, a consent given before counts no more. */
const CONFIRMED_BY_GUARDIAN: readonly ProfileFieldKey[] = ["surname", "givenName", "patronymic", "birthDate"];

export const RETURN_NOTE_MAX_CHARS = 1000;

type Sent = {
  content: FormContent;
  answers: Parameters<typeof visibleQuestions>[1];
  profile: TypedProfile;
};

/** The questions of a form and the fields of the profile that may be returned: those the person was asked. */
export function returnable(definition: ProfileDefinition, sent: Sent) {
  const visible = new Set(visibleQuestions(sent.content, sent.answers, sent.profile).map(({ key }) => key));
  const form = withoutDeclarations(sent.content).sections.map(({ key, name, questions }) => ({
    key,
    name,
    parts: questions
      .filter((question) => visible.has(question.key))
      .map((question) => ({ name: question.key, label: question.label })),
  }));
  const profile = definition.pages.map(({ key, name, sections }) => ({
    key: `profile.${key}`,
    name,
    parts: definition.fields
      .filter((field) => sections.includes(field.section) && mayBeReturned(field, sent))
      .map((field) => ({ name: returnName(field.key) as string, label: field.label })),
  }));
  return [...form, ...profile].filter(({ parts }) => parts.length > 0);
}

function mayBeReturned(field: ProfileField, { profile }: Sent): boolean {
  if (NOT_RETURNED.includes(field.key)) return false;
  // Only the guardian's fields depend on more than the profile itself.
  return isFieldVisible(field, profile, {
    today: "",
    ageOnSubmitDay: null,
    guardiansMost: 0,
    references: {},
    countries: [],
    regions: [],
  });
}

/**
 * The names of a return with what depends on them: an answer that brings up another question opens that one too. A date
 * of birth may bring up the guardian; one who has consented stays as they were.
 */
export function openedBy(
  definition: ProfileDefinition,
  content: FormContent,
  names: readonly string[],
  confirmed: boolean,
): string[] {
  const opened = new Set(names);
  for (const { key, visibleWhen } of definition.fields) {
    if (!visibleWhen) continue;
    const ofAge = visibleWhen.field === "ageOnSubmitDay";
    if (ofAge && confirmed) continue;
    if (opened.has(`profile.${ofAge ? "birthDate" : visibleWhen.field}`)) opened.add(returnName(key));
  }
  for (const { key, visibleWhen } of questionsOf(content)) {
    if (visibleWhen && opened.has(visibleWhen.question)) opened.add(key);
  }
  return [...opened];
}

/** What a guardian confirms and reads otherwise now. */
export function changedForGuardian(before: TypedProfile, after: TypedProfile): ProfileFieldKey[] {
  return CONFIRMED_BY_GUARDIAN.filter((key) => (before[key] ?? "") !== (after[key] ?? ""));
}
