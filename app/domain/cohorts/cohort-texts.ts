import type { Trilingual } from "../languages";
import type { TextAt } from "../translations/translation-state";

export const COHORT_NAME_MAX = 120;
export const STAGE_NAME_MAX = 80;

/** The texts of a cohort by their paths: its name, and its stages' names by their keys. */
export function cohortTextsAt(cohort: {
  name: Trilingual;
  stages: readonly { key: string; name: Trilingual }[];
}): TextAt[] {
  return [
    { path: "name", text: cohort.name },
    ...cohort.stages.map(({ key, name }) => ({ path: stagePath(key), text: name })),
  ];
}

export function stagePath(key: string): string {
  return `stages.${key}.name`;
}
