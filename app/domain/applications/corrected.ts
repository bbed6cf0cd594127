import type { Answers, AnswerValue } from "../forms/answer";
import type { FormContent } from "../forms/form-content-schema";
import { settledAnswer } from "../forms/settled-answer";
import { visibleQuestions } from "../forms/visible-questions";
import type { TypedProfile } from "../people/profile-checks";
import { PROFILE_FIELD_KEYS, type ProfileFieldKey } from "../people/profile-values";
import { returnName } from "./return-scope";

/** Numbers that are never copied: they are always those of the profile as it stands. */
const NEVER_FROZEN: readonly ProfileFieldKey[] = ["fin", "docNumber"];

/**
 * A profile after a return: as it was sent, with only the fields the return names taken from how it stands now. What
 * else the person has changed in their profile since then is not part of this application.
 */
export function correctedProfile<T extends TypedProfile>(sent: T, now: T, open: readonly string[]): T {
  const fresh = (key: ProfileFieldKey) => NEVER_FROZEN.includes(key) || open.includes(returnName(key));
  const entries = PROFILE_FIELD_KEYS.flatMap((key) => {
    const value = fresh(key) ? now[key] : sent[key];
    return value === undefined ? [] : [[key, value] as const];
  });
  return Object.fromEntries(entries) as T;
}

/**
 * The answers after a return: as they were judged, with only those the return names taken from what is written now.
 * Those that are no longer asked are dropped; nothing is checked.
 */
export function correctedAnswers(
  content: FormContent,
  profile: Readonly<Record<string, unknown>>,
  answers: { sent: Answers; now: Answers },
  open: readonly string[],
): Answers {
  const merged: Answers = { ...answers.sent };
  for (const key of open) {
    const value = answers.now[key];
    if (value === undefined) delete merged[key];
    else merged[key] = value;
  }
  const entries = visibleQuestions(content, merged, profile).flatMap((question): [string, AnswerValue][] => {
    const value = open.includes(question.key)
      ? settledAnswer(question, merged[question.key])
      : answers.sent[question.key];
    return value === undefined ? [] : [[question.key, value]];
  });
  return Object.fromEntries(entries);
}
