import { expect, test } from "vitest";
import { afterBakuDay, lastBakuDayBefore } from "~/domain/calendar/baku-time";
import { holidayRulesSchema } from "~/domain/calendar/holiday-rules";
import { workingCalendar } from "~/domain/calendar/working-calendar";
import holidays from "../../../prisma/data/holidays.json";
import { answerBy, answerByAfterReturn, offerEnd } from "./dates";

const calendar = workingCalendar(holidayRulesSchema.parse(holidays));
const closing = afterBakuDay("2026-12-04");

test("the answer is due 15 working days after the call closes, at the end of that day", () => {
  expect(lastBakuDayBefore(answerBy({ closesAt: closing, answerByWorkingDays: 15 }, calendar))).toBe("2026-12-25");
});

test("an offer stands for its working days over the New Year", () => {
  const cohort = { offerValidWorkingDays: 3, confirmFirstOffersBy: null, startsOn: "2026-01-10" };
  expect(lastBakuDayBefore(offerEnd(cohort, new Date("2025-12-26T10:00:00Z"), calendar))).toBe("2026-01-05");
});

test("an offer made early stands until the announced date", () => {
  const cohort = { offerValidWorkingDays: 3, confirmFirstOffersBy: afterBakuDay("2026-12-30"), startsOn: "2027-01-09" };
  expect(lastBakuDayBefore(offerEnd(cohort, new Date("2026-12-01T10:00:00Z"), calendar))).toBe("2026-12-30");
});

test("no offer outlives the day before the start", () => {
  const cohort = { offerValidWorkingDays: 3, confirmFirstOffersBy: null, startsOn: "2027-01-09" };
  expect(lastBakuDayBefore(offerEnd(cohort, new Date("2027-01-08T10:00:00Z"), calendar))).toBe("2027-01-08");
});

test.each([
  ["the same day", "2026-12-07T06:00:00Z", "2026-12-07T13:00:00Z", "2026-12-25"],
  ["two working days later", "2026-12-07T06:00:00Z", "2026-12-09T13:00:00Z", "2026-12-29"],
  ["over a weekend", "2026-12-11T06:00:00Z", "2026-12-13T13:00:00Z", "2026-12-25"],
  ["just after midnight in Baku", "2026-12-07T06:00:00Z", "2026-12-07T20:00:00Z", "2026-12-28"],
])("a return that comes back %s moves the answer by the working days it was away", (_name, returned, back, due) => {
  const away = { returnedAt: new Date(returned), backAt: new Date(back) };
  expect(lastBakuDayBefore(answerByAfterReturn(afterBakuDay("2026-12-25"), away, calendar))).toBe(due);
});
