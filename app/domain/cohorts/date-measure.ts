import { addWorkingDays, type WorkingCalendar } from "../calendar/working-calendar";
import type { EligibilityRules } from "../eligibility/eligibility-rules";
import type { DateMeasure } from "./cohort-date-faults";
import type { CohortDays } from "./cohort-dates";

/** What a cohort's days are measured against, by its own rules. */
export function dateMeasure(
  cohort: { eligibility: EligibilityRules; offerValidWorkingDays: number },
  days: Pick<CohortDays, "resultsOn">,
  calendar: WorkingCalendar,
): DateMeasure {
  const { minAge, guardianConsentUnder, guardianConsentLapseDays } = cohort.eligibility;
  return {
    consentDays: minAge < guardianConsentUnder ? guardianConsentLapseDays : null,
    firstReplyBy: addWorkingDays(days.resultsOn, cohort.offerValidWorkingDays, calendar),
  };
}
