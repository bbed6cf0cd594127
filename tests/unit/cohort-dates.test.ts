import { expect, test } from "vitest";
import { addDays } from "~/domain/calendar/local-date";
import { workingDaysBetween } from "~/domain/calendar/working-calendar";
import cohortsData from "../../prisma/data/cohorts.json";
import { cohortDates } from "../../prisma/seed/reference/cohort-dates";
import { SAMPLE_CALENDAR } from "../../prisma/seed/reference/sample-calendar";
import { SAMPLE_COHORTS } from "../../prisma/seed/reference/sample-cohorts";

const SEEDING_DAY = cohortsData.seedingDay;

test.each(SAMPLE_COHORTS.map((cohort) => [cohort.code, cohort] as const))(
  "%s seeded on the day of the sample data falls on its sample dates",
  (code, cohort) => {
    const sample = cohortsData.cohorts.find((candidate) => candidate.code === code);
    expect(cohortDates(cohort, SEEDING_DAY, SAMPLE_CALENDAR)).toEqual({
      opensOn: sample?.callOpensAt.date,
      closesOn: sample?.callClosesAt.date,
      resultsOn: sample?.resultsOn.date,
      confirmFirstOffersBy: sample?.confirmFirstOffersBy.date,
      orientationOn: sample?.orientationOn?.date ?? null,
      startsOn: sample?.startsOn.date,
      endsOn: sample?.endsOn.date,
      stages: sample?.stages.map(({ key, startsOn, endsOn }) => ({
        key,
        startsOn: startsOn.date,
        endsOn: endsOn.date,
      })),
    });
  },
);

test.each(SAMPLE_COHORTS.map((cohort) => [cohort.code, cohort] as const))(
  "the dates of %s stay in order whatever the day of seeding",
  (_code, cohort) => {
    for (let day = 0; day < 400; day++) {
      const seedingDay = addDays(SEEDING_DAY, day);
      const { opensOn, closesOn, resultsOn, confirmFirstOffersBy, orientationOn, startsOn, endsOn, stages } =
        cohortDates(cohort, seedingDay, SAMPLE_CALENDAR);
      const consentLapsesOn = addDays(closesOn, cohort.eligibility.guardianConsentLapseDays);
      const inOrder = [
        opensOn < closesOn,
        closesOn <= resultsOn,
        confirmFirstOffersBy < startsOn,
        orientationOn === null || (orientationOn > confirmFirstOffersBy && orientationOn < startsOn),
        startsOn < endsOn,
        workingDaysBetween(resultsOn, confirmFirstOffersBy, SAMPLE_CALENDAR) === cohort.offerValidWorkingDays,
        (cohort.stateOnSeedingDay === "announced") === opensOn > seedingDay,
        ["announced", "open"].includes(cohort.stateOnSeedingDay) === closesOn > seedingDay,
        ["running", "completed"].includes(cohort.stateOnSeedingDay) === startsOn < seedingDay,
        (cohort.stateOnSeedingDay === "completed") === endsOn < seedingDay,
        stages.every((stage) => stage.startsOn <= stage.endsOn && stage.endsOn <= resultsOn),
        stages.every(({ endsOn }, at) => cohort.stages[at]?.kind !== "initial_check" || endsOn > consentLapsesOn),
        stages.every(({ startsOn }, at) => cohort.stages[at]?.kind !== "test" || startsOn > consentLapsesOn),
      ];
      expect({ seedingDay, inOrder }).toEqual({ seedingDay, inOrder: inOrder.map(() => true) });
    }
  },
);
