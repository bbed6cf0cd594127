import { bakuDateOf } from "../calendar/baku-time";
import { addDays, daysBetween, type LocalDate } from "../calendar/local-date";
import { nextWorkingDay, type WorkingCalendar } from "../calendar/working-calendar";
import type { CohortDays } from "./cohort-dates";

const YEAR_OF_WEEKS = 52 * 7;

/** How many days a cohort moves to be next year's: whole weeks, so weekdays stay, until its call closes after today. */
export function daysToNextYear(closesOn: LocalDate, today: LocalDate): number {
  const behind = Math.max(0, daysBetween(closesOn, today));
  return YEAR_OF_WEEKS * (Math.floor(behind / YEAR_OF_WEEKS) + 1);
}

/** Last year's days as next year's. Deadlines and stages that fall on a day off move to the next working day. */
export function movedDays(days: CohortDays, by: number, calendar: WorkingCalendar): CohortDays {
  const moved = (day: LocalDate) => addDays(day, by);
  const working = (day: LocalDate) => nextWorkingDay(moved(day), calendar);
  const orNull = (move: (day: LocalDate) => LocalDate, day: LocalDate | null) => (day === null ? null : move(day));
  return {
    opensOn: working(days.opensOn),
    closesOn: working(days.closesOn),
    resultsOn: working(days.resultsOn),
    confirmFirstOffersBy: orNull(working, days.confirmFirstOffersBy),
    startsOn: moved(days.startsOn),
    endsOn: moved(days.endsOn),
    promoteUntil: orNull(moved, days.promoteUntil),
    orientationOn: orNull(moved, days.orientationOn),
    stages: days.stages.map((stage) => ({
      ...stage,
      startsOn: working(stage.startsOn),
      endsOn: working(stage.endsOn),
    })),
    releases: days.releases.map((day) => orNull(working, day)),
  };
}

/** The same wall-clock time, `by` days later: for stages that begin or end at an hour. */
export function movedInstant(instant: Date, to: LocalDate): Date {
  return new Date(instant.getTime() + daysBetween(bakuDateOf(instant), to) * 24 * 60 * 60 * 1000);
}

/** "2026" of a text as the year it is moved to: every year of this century moves by as many years. */
export function yearsMoved(text: string, years: number): string {
  return text.replace(/(?<!\d)20\d{2}(?!\d)/g, (year) => String(Number(year) + years));
}
