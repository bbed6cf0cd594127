import type { ParticipationKind } from "~/generated/prisma/enums";
import { addDays, type LocalDate } from "../calendar/local-date";
import { addWorkingDays, nextWorkingDay, type WorkingCalendar } from "../calendar/working-calendar";
import type { CohortDays } from "./cohort-dates";

/** How long people usually take part, in days. */
const DAYS: Record<ParticipationKind, number> = { course: 84, volunteering: 91, event: 2, placement: 56 };

/**
 * Days for a new cohort that starts on a day, counted back from it: a month to apply, two weeks and a half to decide,
 * three weeks to answer. Deadlines fall on working days. They agree with each other and wait to be changed.
 */
export function proposedDays(
  startsOn: LocalDate,
  kind: ParticipationKind,
  offerDays: number,
  calendar: WorkingCalendar,
): CohortDays {
  const resultsOn = nextWorkingDay(addDays(startsOn, -28), calendar);
  const decisionOn = addDays(resultsOn, -3);
  const closesOn = nextWorkingDay(addDays(resultsOn, -24), calendar);
  const opensOn = nextWorkingDay(addDays(closesOn, -30), calendar);
  const checkEndsOn = addDays(closesOn, 7);
  return {
    opensOn,
    closesOn,
    resultsOn,
    confirmFirstOffersBy: addWorkingDays(resultsOn, offerDays, calendar),
    startsOn,
    endsOn: addDays(startsOn, DAYS[kind] - 1),
    promoteUntil: addDays(startsOn, -1),
    orientationOn: kind === "volunteering" ? startsOn : null,
    stages: [
      { key: "initialCheck", kind: "initial_check", startsOn: opensOn, endsOn: checkEndsOn },
      { key: "decision", kind: "decision", startsOn: addDays(checkEndsOn, 1), endsOn: decisionOn },
    ],
    releases: [],
  };
}
