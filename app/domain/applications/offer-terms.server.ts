import { loadCalendar } from "~/domain/calendar/load-calendar.server";
import { localDateOfColumn } from "~/domain/calendar/local-date";
import { readSetting } from "~/domain/settings/read-setting.server";
import type { Tx } from "~/platform/db.server";
import { offerEnd } from "./dates";

const HOUR_MS = 3_600_000;

/**
 * When an offer made now lapses (exclusive), or null when that leaves less than the least time to answer. The date
 * announced for first offers counts for offers of a packet, not for promotions: those are always answered in days.
 */
export async function offerTerms(
  tx: Tx,
  now: Date,
  cohort: { offerValidWorkingDays: number; confirmFirstOffersBy: Date | null; startsOn: Date },
): Promise<Date | null> {
  const calendar = await loadCalendar(tx, now);
  const lapsesAt = offerEnd({ ...cohort, startsOn: localDateOfColumn(cohort.startsOn) }, now, calendar);
  const leastHours = await readSetting(tx, now, "offers.leastHours");
  return lapsesAt.getTime() - now.getTime() < leastHours * HOUR_MS ? null : lapsesAt;
}
