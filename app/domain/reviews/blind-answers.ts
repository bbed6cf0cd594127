import type { Criterion } from "~/domain/cohorts/rubric-content";
import type { Answers, AnswerValue } from "~/domain/forms/answer";
import type { FormContent } from "~/domain/forms/form-content-schema";
import type { Question } from "~/domain/forms/question-schema";
import { visibleQuestions } from "~/domain/forms/visible-questions";
import type { Trilingual } from "~/domain/languages";
import type { ProfileField } from "~/domain/people/profile-definition";
import type { ProfileFieldKey, ProfileValues } from "~/domain/people/profile-values";
import { SHIPPED_PROFILE } from "~/domain/people/shipped-profile";
import { maskNames } from "./mask-names";

/** Fields of the profile that say nothing about who somebody is. No other is shown while names are hidden. */
const IMPERSONAL: readonly ProfileFieldKey[] = [
  "languages",
  "specialty",
  "studyYear",
  "studyForm",
  "educationLevel",
  "educationStatus",
  "gpa",
];
/** Besides those, what a panel that meets the person may read, where a criterion is based on it. */
const OPEN: readonly ProfileFieldKey[] = [...IMPERSONAL, "institution", "graduationYear", "region"];

/** Written by the person's own hand: names in it are masked. */
const FREE: readonly Question["type"][] = ["shortText", "longText"];
/** They lead to the person. */
const LEADING: readonly Question["type"][] = ["url", "phone"];

export type Judged =
  | { from: "form"; question: Question; value: AnswerValue | undefined }
  | { from: "profile"; question: ProfileField; value: AnswerValue | undefined };

export type BlindAnswer = Judged & {
  /** Keys of the criteria that are judged by it. */
  criteria: string[];
  /** Not sent, and why: files never are, the rest while names are hidden. */
  withheld: "file" | "identity" | null;
};

export type Frozen = { content: FormContent; answers: Answers; profile: ProfileValues };

/** Where people live, as the forms offer it. */
export type Region = { code: string; name: Trilingual };

/**
 * What reviewers read of a frozen submission: the answers its criteria are based on and nothing else, in the order of
 * the form. While names are hidden, free texts are masked and whatever tells who the person is stays here.
 */
export function blindAnswers(
  { content, answers, profile }: Frozen,
  criteria: readonly Pick<Criterion, "key" | "basedOn">[],
  namesHidden: boolean,
  regions: readonly Region[],
): BlindAnswer[] {
  const judgedBy = (name: string) => criteria.filter(({ basedOn }) => basedOn.includes(name)).map(({ key }) => key);
  const hidden = hiddenOf(profile, regions);
  const masked = (value: AnswerValue | undefined) =>
    namesHidden && typeof value === "string" ? maskNames(value, hidden) : value;
  const form = visibleQuestions(content, answers, profile).map((question): BlindAnswer => {
    const leading = namesHidden && LEADING.includes(question.type);
    const withheld = question.type === "file" ? "file" : leading ? "identity" : null;
    const given = FREE.includes(question.type) ? masked(answers[question.key]) : answers[question.key];
    const value = withheld === null ? given : undefined;
    return { from: "form", question, value, criteria: judgedBy(question.key), withheld };
  });
  const allowed = namesHidden ? IMPERSONAL : OPEN;
  const fields = SHIPPED_PROFILE.fields.map((question): BlindAnswer => {
    const withheld = allowed.includes(question.key) ? null : "identity";
    const value = withheld === null ? profileValue(profile, question) : undefined;
    return {
      from: "profile",
      question,
      value: question.type === "shortText" ? masked(value) : value,
      criteria: judgedBy(`profile.${question.key}`),
      withheld,
    };
  });
  return [...form, ...fields].filter((answer) => answer.criteria.length > 0);
}

function profileValue(profile: ProfileValues, field: ProfileField): AnswerValue | undefined {
  return field.key in profile ? profile[field.key] : undefined;
}

/** What a text must not name: the person, their guardian, their school, where they live. */
export function hiddenOf(profile: ProfileValues, regions: readonly Region[]) {
  const { surname, givenName, patronymic, institution, address } = profile;
  const guardians = [
    profile.guardianSurname,
    profile.guardianGivenName,
    profile.guardian2Surname,
    profile.guardian2GivenName,
  ];
  return {
    names: [surname, givenName, patronymic, ...guardians],
    phrases: [address],
    institutions: [institution],
    places: Object.values(regions.find(({ code }) => code === profile.region)?.name ?? {}),
  };
}
