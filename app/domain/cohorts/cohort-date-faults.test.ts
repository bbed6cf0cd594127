import fc from "fast-check";
import { expect, test } from "vitest";
import { cohortDates } from "../../../prisma/seed/reference/cohort-dates";
import { SAMPLE_CALENDAR } from "../../../prisma/seed/reference/sample-calendar";
import { SAMPLE_COHORTS } from "../../../prisma/seed/reference/sample-cohorts";
import { addDays } from "../calendar/local-date";
import { cohortDateFaults } from "./cohort-date-faults";
import type { CohortDays } from "./cohort-dates";
import { dateMeasure } from "./date-measure";
import { daysToNextYear, movedDays } from "./moved-days";
import { proposedDays } from "./proposed-days";

const GOOD: CohortDays = {
  opensOn: "2027-01-11",
  closesOn: "2027-02-10",
  resultsOn: "2027-03-05",
  confirmFirstOffersBy: "2027-03-10",
  startsOn: "2027-04-10",
  endsOn: "2027-07-10",
  promoteUntil: "2027-04-09",
  orientationOn: "2027-04-10",
  stages: [
    { key: "initialCheck", kind: "initial_check", startsOn: "2027-01-11", endsOn: "2027-02-16" },
    { key: "test", kind: "test", startsOn: "2027-02-20", endsOn: "2027-02-20" },
    { key: "decision", kind: "decision", startsOn: "2027-02-22", endsOn: "2027-03-04" },
  ],
  releases: ["2027-03-20"],
};
const MEASURE = { consentDays: 3, firstReplyBy: "2027-03-10" };
const keys = (days: CohortDays, measure = MEASURE) => cohortDateFaults(days, measure).map(({ key }) => key);
const stage = (at: number, change: object): Partial<CohortDays> => ({
  stages: GOOD.stages.map((each, place) => (place === at ? { ...each, ...change } : each)),
});

test("days in order have no faults", () => {
  expect(cohortDateFaults(GOOD, MEASURE)).toEqual([]);
});

test("a contradiction is named with both days and leads to the field of the later one", () => {
  expect(
    cohortDateFaults({ ...GOOD, resultsOn: "2027-02-10", confirmFirstOffersBy: "2027-02-15" }, MEASURE)[0],
  ).toEqual({
    key: "dates.resultsBeforeClose",
    params: { earlier: "10.02.2027", later: "10.02.2027" },
    field: "resultsOn",
  });
});

test.each<[string, Partial<CohortDays>]>([
  ["dates.closeBeforeOpen", { opensOn: "2027-02-11" }],
  ["dates.startBeforeResults", { startsOn: "2027-03-05" }],
  ["dates.endBeforeStart", { endsOn: "2027-04-09" }],
  ["dates.confirmBeforeResults", { confirmFirstOffersBy: "2027-03-05" }],
  ["dates.replyAfterStart", { confirmFirstOffersBy: "2027-04-10" }],
  ["dates.promoteBeforeResults", { promoteUntil: "2027-03-05" }],
  ["dates.promoteAfterStart", { promoteUntil: "2027-04-10" }],
  ["dates.orientationBeforeResults", { orientationOn: "2027-03-05" }],
  ["dates.orientationAfterEnd", { orientationOn: "2027-07-11" }],
  ["dates.stageEndBeforeStart", stage(1, { endsOn: "2027-02-19" })],
  ["dates.stageBeforeOpen", stage(0, { startsOn: "2027-01-10" })],
  ["dates.stageAfterResults", stage(2, { endsOn: "2027-03-06" })],
  ["dates.checkEndsBeforeClose", stage(0, { endsOn: "2027-02-09" })],
  ["dates.consentAfterCheck", stage(0, { endsOn: "2027-02-13" })],
  ["dates.consentAfterTest", stage(1, { startsOn: "2027-02-13" })],
  ["dates.releaseBeforeResults", { releases: ["2027-03-04"] }],
  ["dates.releaseAfterStart", { releases: ["2027-04-10"] }],
])("%s is found on the last day on which it is wrong", (key, change) => {
  expect(keys({ ...GOOD, ...change })).toContain(key);
});

test("where nobody needs a guardian, no consent can lapse too late", () => {
  const late = { ...GOOD, ...stage(0, { endsOn: "2027-02-12" }) };
  expect(keys(late)).toEqual(["dates.consentAfterCheck"]);
  expect(cohortDateFaults(late, { ...MEASURE, consentDays: null })).toEqual([]);
});

test("without a last day to confirm, the first offers themselves may not outlast the start", () => {
  expect(cohortDateFaults({ ...GOOD, confirmFirstOffersBy: null }, { ...MEASURE, firstReplyBy: "2027-04-10" })).toEqual(
    [{ key: "dates.replyAfterStart", params: { earlier: "10.04.2027", later: "10.04.2027" }, field: "startsOn" }],
  );
});

test.each(SAMPLE_COHORTS.map((cohort) => [cohort.code, cohort] as const))("the days of %s agree", (_code, cohort) => {
  const dates = cohortDates(cohort, "2026-11-22", SAMPLE_CALENDAR);
  const kinds = new Map(cohort.stages.map(({ key, kind }) => [key, kind]));
  const days: CohortDays = {
    ...dates,
    promoteUntil: addDays(dates.startsOn, -1),
    orientationOn: null,
    stages: dates.stages.map((each) => ({ ...each, kind: kinds.get(each.key) ?? "decision" })),
    releases: [],
  };
  expect(cohortDateFaults(days, dateMeasure(cohort, days, SAMPLE_CALENDAR))).toEqual([]);
});

test("the days proposed for a new cohort agree, whatever day it starts and however people take part", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 1400 }),
      fc.constantFrom("course" as const, "volunteering" as const, "event" as const, "placement" as const),
      (after, kind) => {
        const days = proposedDays(addDays("2026-12-01", after), kind, 3, SAMPLE_CALENDAR);
        const measure = { consentDays: 3, firstReplyBy: days.confirmFirstOffersBy ?? "" };
        expect(cohortDateFaults(days, measure)).toEqual([]);
      },
    ),
  );
});

test("next year's days fall on the same weekdays, deadlines on working days", () => {
  const moved = movedDays(GOOD, daysToNextYear(GOOD.closesOn, "2027-05-01"), SAMPLE_CALENDAR);
  expect([moved.startsOn, moved.endsOn]).toEqual(["2028-04-08", "2028-07-08"]);
  expect([moved.opensOn, moved.closesOn, moved.resultsOn].every(SAMPLE_CALENDAR.isWorkingDay)).toBe(true);
});

test("a cohort of long ago moves until its call is ahead", () => {
  expect(daysToNextYear("2027-02-10", "2027-02-01")).toBe(364);
  expect(daysToNextYear("2025-02-10", "2027-02-01")).toBe(728);
});
