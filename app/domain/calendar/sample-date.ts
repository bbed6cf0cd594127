import { addDays, type LocalDate } from "./local-date";
import { weekdayOf } from "./weekday";
import { nextWorkingDay, type WorkingCalendar } from "./working-calendar";

export type SnapTo = "none" | "workingDay" | "saturday";

/** A day of the demonstration data: counted from the day of seeding, then moved to a day that fits. */
export type SampleDate = { offsetDays: number; snapTo: SnapTo };

/** The first fitting day on or after the day; "none" keeps it as it is. */
export function snapDate(date: LocalDate, snapTo: SnapTo, calendar: WorkingCalendar): LocalDate {
  if (snapTo === "none") return date;
  if (snapTo === "workingDay") return nextWorkingDay(date, calendar);
  let day = date;
  while (weekdayOf(day) !== "saturday") day = addDays(day, 1);
  return day;
}

/** Where a sample date falls when the data are seeded on `seedingDay`. */
export function movedSampleDate(sample: SampleDate, seedingDay: LocalDate, calendar: WorkingCalendar): LocalDate {
  return snapDate(addDays(seedingDay, sample.offsetDays), sample.snapTo, calendar);
}

/**
 * Snapping may put two dates in the wrong order. Gives the later one back if it is still after the earlier one, else the
 * first fitting day after it (a consent lapses before the initial check ends; a reply-by falls before the start).
 */
export function keptAfter(earlier: LocalDate, later: LocalDate, snapTo: SnapTo, calendar: WorkingCalendar): LocalDate {
  return later > earlier ? later : snapDate(addDays(earlier, 1), snapTo, calendar);
}
