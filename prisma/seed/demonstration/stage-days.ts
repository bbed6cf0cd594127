import type { StageDates } from "../reference/cohort-dates";
import type { StagedCohort } from "./world";

/** The days of a stage of a cohort. @throws where it has no such stage */
export function stageDays({ code, dates }: StagedCohort, key: string): StageDates {
  const found = dates.stages.find((stage) => stage.key === key);
  if (!found) throw new RangeError(`${code} has no stage ${key}`);
  return found;
}
