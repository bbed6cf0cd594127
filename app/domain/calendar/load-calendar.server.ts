import { readSetting } from "~/domain/settings/read-setting.server";
import type { Tx } from "~/platform/db.server";
import type { HolidayRules } from "./holiday-rules";
import { localDateOfColumn, yearOf } from "./local-date";
import { type WorkingCalendar, workingCalendar } from "./working-calendar";

/** The working days by the holiday table as it stands in this transaction. */
export async function loadCalendar(tx: Tx, now: Date): Promise<WorkingCalendar> {
  const weekend = [...(await readSetting(tx, now, "calendar.weekend"))];
  const rows = await tx.holiday.findMany({
    select: { rule: true, key: true, monthDay: true, onDate: true, workedInstead: true, substituteOnWeekend: true },
    orderBy: [{ onDate: "asc" }, { monthDay: "asc" }],
  });
  const rules: HolidayRules = { weekend, fixedHolidays: [], movableHolidays: [], workingDaySwaps: [] };
  // The days of one announced holiday belong together: a substitute is found for the whole of it.
  const movable = new Map<string, string[]>();
  for (const row of rows) {
    const date = row.onDate && localDateOfColumn(row.onDate);
    if (row.rule === "fixed" && row.monthDay) {
      rules.fixedHolidays.push({ monthDay: row.monthDay, substituteWhenOnWeekend: row.substituteOnWeekend });
    } else if (row.rule === "movable" && date) {
      const group = `${row.key} ${yearOf(date)}`;
      movable.set(group, [...(movable.get(group) ?? []), date]);
    } else if (row.rule === "swap" && date && row.workedInstead) {
      rules.workingDaySwaps.push({ dayOff: date, workedInstead: localDateOfColumn(row.workedInstead) });
    }
  }
  rules.movableHolidays = [...movable.values()].map((dates) => ({ dates }));
  return workingCalendar(rules);
}
