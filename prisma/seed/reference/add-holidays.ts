import { columnOfLocalDate } from "~/domain/calendar/local-date";
import type { Prisma } from "~/generated/prisma/client";
import type { Tx } from "~/platform/db.server";
import holidaysData from "../../data/holidays.json";

/** The words of a day off that was moved: the data give such days no name of their own. */
const SWAP = {
  az: "İş gününün yerinin dəyişdirilməsi",
  en: "Moved working day",
  ru: "Перенос рабочего дня",
};

/** The holiday table. It is edited by administrators, so it is filled only while it is empty. */
export async function addHolidays(tx: Tx): Promise<number> {
  if ((await tx.holiday.count()) > 0) return 0;
  const rows: Prisma.HolidayCreateManyInput[] = [
    ...holidaysData.fixedHolidays.map(({ key, name, monthDay, substituteWhenOnWeekend }) => ({
      rule: "fixed" as const,
      key,
      name,
      monthDay,
      substituteOnWeekend: substituteWhenOnWeekend,
    })),
    ...holidaysData.movableHolidays.flatMap(({ key, name, dates, estimated }) =>
      dates.map((date) => ({ rule: "movable" as const, key, name, onDate: columnOfLocalDate(date), estimated })),
    ),
    ...holidaysData.workingDaySwaps.map(({ dayOff, workedInstead }) => ({
      rule: "swap" as const,
      key: `swap ${dayOff}`,
      name: SWAP,
      onDate: columnOfLocalDate(dayOff),
      workedInstead: columnOfLocalDate(workedInstead),
    })),
  ];
  const { count } = await tx.holiday.createMany({ data: rows });
  return count;
}
