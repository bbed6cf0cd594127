import { holidayRulesSchema } from "~/domain/calendar/holiday-rules";
import { workingCalendar } from "~/domain/calendar/working-calendar";
import holidaysData from "../../data/holidays.json";

/** The working days by the holidays that ship with the portal. */
export const SAMPLE_CALENDAR = workingCalendar(holidayRulesSchema.parse(holidaysData));
