import { isLocalDate, type LocalDate, localDate } from "../calendar/local-date";
import type { Blocker } from "../errors";
import type { CohortDays } from "./cohort-dates";

const DAYS = ["opensOn", "closesOn", "resultsOn", "startsOn", "endsOn"] as const;
const OPTIONAL_DAYS = ["confirmFirstOffersBy", "promoteUntil", "orientationOn"] as const;

/** The days of a cohort as typed, "05.03.2027"; the stages in their order. */
export type DaysInput = Record<(typeof DAYS)[number] | (typeof OPTIONAL_DAYS)[number], string> & {
  stages: { startsOn: string; endsOn: string }[];
};

/** "05.03.2027" or "5.3.2027" as a day; null when there is no such day. Years a cohort can be in. */
export function enteredDay(typed: string): LocalDate | null {
  const [, day, month, year] = /^(\d{1,2})[./](\d{1,2})[./](20\d{2})$/.exec(typed.trim()) ?? [];
  if (isLocalDate(typed) && typed.startsWith("20")) return typed;
  return localDate(Number(year), Number(month), Number(day));
}

/** The typed days, or every field in which there is no day. Stages keep their kinds; their ends follow their starts. */
export function enteredDays(
  input: DaysInput,
  known: CohortDays,
): { days: CohortDays; blockers: [] } | { days: null; blockers: Blocker[] } {
  const blockers: Blocker[] = [];
  const read = (field: string, typed: string): LocalDate => {
    const day = enteredDay(typed);
    if (!day) blockers.push({ key: typed === "" ? "answer.enterDate" : "answer.dateNotReal", field });
    return day ?? "";
  };
  const days: CohortDays = {
    ...known,
    opensOn: read("opensOn", input.opensOn),
    closesOn: read("closesOn", input.closesOn),
    resultsOn: read("resultsOn", input.resultsOn),
    startsOn: read("startsOn", input.startsOn),
    endsOn: read("endsOn", input.endsOn),
    confirmFirstOffersBy: null,
    promoteUntil: null,
    orientationOn: null,
    stages: known.stages.map((stage, at) => ({
      ...stage,
      startsOn: read(`stages[${at}].startsOn`, input.stages[at]?.startsOn ?? ""),
      endsOn: read(`stages[${at}].endsOn`, input.stages[at]?.endsOn ?? ""),
    })),
  };
  for (const field of OPTIONAL_DAYS) if (input[field] !== "") days[field] = read(field, input[field]);
  for (const [at, { startsOn, endsOn }] of days.stages.entries()) {
    if (startsOn && endsOn && endsOn < startsOn)
      blockers.push({ key: "dates.stageEndsFirst", field: `stages[${at}].endsOn` });
  }
  return blockers.length > 0 ? { days: null, blockers } : { days, blockers: [] };
}
