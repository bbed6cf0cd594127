import { addDays, type LocalDate } from "~/domain/calendar/local-date";
import { keptAfter, movedSampleDate } from "~/domain/calendar/sample-date";
import { addWorkingDays, type WorkingCalendar } from "~/domain/calendar/working-calendar";
import type { DatedSample, SampleCohort } from "./sample-cohorts";

export type StageDates = { key: string; startsOn: LocalDate; endsOn: LocalDate };

/** The days of a cohort. Ends are last days, counted in. */
export type CohortDates = {
  opensOn: LocalDate;
  closesOn: LocalDate;
  resultsOn: LocalDate;
  confirmFirstOffersBy: LocalDate;
  /** The introductory meeting, before the start; null where there is none. */
  orientationOn: LocalDate | null;
  startsOn: LocalDate;
  endsOn: LocalDate;
  stages: StageDates[];
};

/**
 * Where a cohort's days fall when it is installed on `seedingDay`: counted from that day, moved to days that fit, and
 * put in order again where that broke it. A guardian's consent lapses before the initial check ends and before any
 * test; interviews follow the test; results follow the decision; the last day to confirm and the introductory meeting
 * fall before the start.
 */
export function cohortDates(cohort: SampleCohort, seedingDay: LocalDate, calendar: WorkingCalendar): CohortDates {
  const moved = (sample: DatedSample) => movedSampleDate(sample, seedingDay, calendar);
  const after = (earlier: LocalDate, sample: DatedSample) => keptAfter(earlier, moved(sample), sample.snapTo, calendar);
  const notBefore = (earlier: LocalDate, sample: DatedSample) => after(addDays(earlier, -1), sample);

  const opensOn = openingDay(cohort, seedingDay, calendar);
  const closesOn = after(opensOn, cohort.callClosesAt);
  const consentLapsesOn = addDays(closesOn, cohort.eligibility.guardianConsentLapseDays);
  const stages: StageDates[] = [];
  let lastTestEnds = addDays(opensOn, -1);
  for (const { key, kind, startsOn: start, endsOn: end } of cohort.stages) {
    const ends = stages.map((stage) => stage.endsOn);
    const earliest = kind === "decision" ? latestOf(opensOn, ...ends) : opensOn;
    const startsOn =
      kind === "test"
        ? after(consentLapsesOn, start)
        : kind === "interview"
          ? after(latestOf(addDays(earliest, -1), lastTestEnds), start)
          : notBefore(earliest, start);
    const endsOn =
      kind === "initial_check" ? after(latestOf(startsOn, consentLapsesOn), end) : notBefore(startsOn, end);
    if (kind === "test") lastTestEnds = latestOf(lastTestEnds, endsOn);
    stages.push({ key, startsOn, endsOn });
  }
  const resultsOn = notBefore(latestOf(closesOn, ...stages.map((stage) => stage.endsOn)), cohort.resultsOn);
  const confirmFirstOffersBy = addWorkingDays(resultsOn, cohort.offerValidWorkingDays, calendar);
  const orientationOn = cohort.orientationOn ? after(confirmFirstOffersBy, cohort.orientationOn) : null;
  const startsOn = after(orientationOn ?? confirmFirstOffersBy, cohort.startsOn);
  return {
    opensOn,
    closesOn,
    resultsOn,
    confirmFirstOffersBy,
    orientationOn,
    startsOn,
    endsOn: after(startsOn, cohort.endsOn),
    stages,
  };
}

/** A call that is to have opened by now has: a long holiday does not move its opening past the day of seeding. */
function openingDay(
  { callOpensAt, stateOnSeedingDay }: SampleCohort,
  seedingDay: LocalDate,
  calendar: WorkingCalendar,
) {
  const moved = movedSampleDate(callOpensAt, seedingDay, calendar);
  const late = stateOnSeedingDay !== "announced" && moved >= seedingDay;
  return late ? addDays(seedingDay, callOpensAt.offsetDays) : moved;
}

function latestOf(first: LocalDate, ...others: LocalDate[]): LocalDate {
  return others.reduce((latest, day) => (day > latest ? day : latest), first);
}
