import { z } from "zod";
import { isLocalDate } from "./local-date";

const localDateSchema = z.string().refine(isLocalDate);
const weekdaySchema = z.enum(["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]);

/**
 * The editable holiday table, as far as counting needs it (names are the administrator's concern).
 * Fixed days hold for any year; religious days and swaps of working days are announced year by year.
 */
export const holidayRulesSchema = z.object({
  weekend: z.array(weekdaySchema),
  fixedHolidays: z.array(
    z.object({ monthDay: z.string().regex(/^\d{2}-\d{2}$/), substituteWhenOnWeekend: z.boolean() }),
  ),
  movableHolidays: z.array(z.object({ dates: z.array(localDateSchema) })),
  workingDaySwaps: z.array(z.object({ dayOff: localDateSchema, workedInstead: localDateSchema })),
});

export type HolidayRules = z.infer<typeof holidayRulesSchema>;
