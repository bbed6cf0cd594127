import { afterBakuDay, bakuInstant } from "~/domain/calendar/baku-time";
import type { LocalDate } from "~/domain/calendar/local-date";
import { type CohortDates, cohortDates } from "../reference/cohort-dates";
import { SAMPLE_CALENDAR } from "../reference/sample-calendar";
import type { SampleCohort } from "../reference/sample-cohorts";
import type { Staff } from "./accounts";

/** What every story of the demonstration knows. */
export type World = {
  /** Today in Baku: all dates of the sample data are counted from it. */
  seedingDay: LocalDate;
  /** The last moment at which anything of the demonstration happens, shortly before the present. */
  latest: Date;
  staff: Staff;
  /** Of the one password that all accounts of the demonstration share. */
  passwordHash: string;
};

/** A sample cohort with its days and the instants of its call. */
export type StagedCohort = { sample: SampleCohort; code: string; dates: CohortDates; opensAt: Date; closesAt: Date };

export function stagedCohort(sample: SampleCohort, seedingDay: LocalDate): StagedCohort {
  const dates = cohortDates(sample, seedingDay, SAMPLE_CALENDAR);
  return {
    sample,
    code: sample.code,
    dates,
    opensAt: bakuInstant(dates.opensOn),
    closesAt: afterBakuDay(dates.closesOn),
  };
}
