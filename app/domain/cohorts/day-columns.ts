import { afterBakuDay, bakuInstant } from "../calendar/baku-time";
import { columnOfLocalDate } from "../calendar/local-date";
import type { CohortDays } from "./cohort-dates";

/** The columns that hold a cohort's days: calls open at midnight, ends are the first instant after their last day. */
export function dayColumns(days: CohortDays) {
  return {
    opensAt: bakuInstant(days.opensOn),
    closesAt: afterBakuDay(days.closesOn),
    resultsOn: columnOfLocalDate(days.resultsOn),
    confirmFirstOffersBy: days.confirmFirstOffersBy && afterBakuDay(days.confirmFirstOffersBy),
    startsOn: columnOfLocalDate(days.startsOn),
    endsOn: columnOfLocalDate(days.endsOn),
    promoteUntil: days.promoteUntil && afterBakuDay(days.promoteUntil),
  };
}
