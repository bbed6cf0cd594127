import type { ProfileFieldKey } from "~/domain/people/profile-values";

/**
 * Everything a unit learns of a person who is to come, besides the name: what helps to decide on the work, and nothing
 * else. Identity, age, address, health, guardians, other choices and scores are on none of these lists.
 */
export const CANDIDATE_ANSWERS = [
  "periodFrom",
  "periodTo",
  "hoursPerWeek",
  "objective1",
  "objective2",
  "objective3",
  "skills",
  "skillsOther",
  "helpLanguages",
  "helpLanguagesOther",
  "tasks",
  "availability",
] as const;

export const CANDIDATE_PROFILE = [
  "educationLevel",
  "educationStatus",
  "studyYear",
  "specialty",
  "languages",
] as const satisfies readonly ProfileFieldKey[];

/** The questions whose files a unit may open. */
export const CANDIDATE_FILES = ["cv"] as const;

/** The part of a record that has only the listed names, in the order of the list. */
export function only<Name extends string, Value>(
  record: Readonly<Partial<Record<string, Value>>>,
  names: readonly Name[],
): Partial<Record<Name, Value>> {
  const kept: Partial<Record<Name, Value>> = {};
  for (const name of names) if (record[name] !== undefined) kept[name] = record[name];
  return kept;
}
