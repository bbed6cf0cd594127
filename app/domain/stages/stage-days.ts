import { afterBakuDay, bakuDateOf, bakuInstant, lastBakuDayBefore } from "../calendar/baku-time";
import type { LocalDate } from "../calendar/local-date";
import type { CohortDays } from "../cohorts/cohort-dates";
import { enteredDay } from "../cohorts/entered-days";
import type { Blocker } from "../errors";
import type { PlanStage } from "./plan-stage";

/** When a stage is held, as typed: "12.12.2026" and "11:00". Without times it begins with its first day and ends with its last. */
export type StageDaysInput = { startsOn: string; startsTime: string; endsOn: string; endsTime: string };

type Instants = { startsAt: Date; endsAt: Date };

/** The instants of a stage, or every field in which there is no day or no time. The end is exclusive. */
export function enteredStageDays(
  typed: StageDaysInput,
): { instants: Instants; blockers: [] } | { instants: null; blockers: Blocker[] } {
  const blockers: Blocker[] = [];
  const day = (field: "startsOn" | "endsOn"): LocalDate => {
    const date = enteredDay(typed[field]);
    if (!date) blockers.push({ key: typed[field] === "" ? "answer.enterDate" : "answer.dateNotReal", field });
    return date ?? "2000-01-01";
  };
  const time = (field: "startsTime" | "endsTime"): string | null => {
    if (typed[field] === "") return null;
    const [, hours = "", minutes = ""] = /^([01]?\d|2[0-3])[:.]([0-5]\d)$/.exec(typed[field]) ?? [];
    if (hours === "") blockers.push({ key: "stages.timeNotReal", field });
    return hours === "" ? null : `${hours.padStart(2, "0")}:${minutes}:00`;
  };
  const [first, from, last, to] = [day("startsOn"), time("startsTime"), day("endsOn"), time("endsTime")];
  const startsAt = bakuInstant(first, from ?? undefined);
  const endsAt = to === null ? afterBakuDay(last) : bakuInstant(last, to);
  if (blockers.length === 0 && endsAt <= startsAt) blockers.push({ key: "dates.stageEndsFirst", field: "endsOn" });
  return blockers.length > 0 ? { instants: null, blockers } : { instants: { startsAt, endsAt }, blockers: [] };
}

/** The days of a cohort with those of its stages as they stand in a plan. */
export function daysWithStages(days: CohortDays, stages: readonly PlanStage[]): CohortDays {
  return {
    ...days,
    stages: stages.map(({ key, kind, startsAt, endsAt }) => ({
      ...{ key, kind },
      startsOn: bakuDateOf(startsAt),
      endsOn: lastBakuDayBefore(endsAt),
    })),
  };
}
