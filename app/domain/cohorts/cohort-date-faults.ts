import { addDays, displayDate, type LocalDate } from "../calendar/local-date";
import type { Blocker } from "../errors";
import type { CohortDays, StageDays } from "./cohort-dates";

/** What the days are measured against: whose consent may still be awaited, and when the first offers run out. */
export type DateMeasure = {
  /** Days after the close in which a guardian may still answer; null where everybody applies for themselves. */
  consentDays: number | null;
  /** The last day to answer an offer made on the day of the results. */
  firstReplyBy: LocalDate;
};

type Rule = {
  key: string;
  field: string;
  earlier: LocalDate | null;
  later: LocalDate | null;
  /** Whether both may fall on one day. */
  sameDay?: boolean;
};

/**
 * Every pair of days of a cohort that contradict each other, each named with both days and leading to the field of the
 * later one. An announced cohort has none.
 */
export function cohortDateFaults(days: CohortDays, measure: DateMeasure): Blocker[] {
  const rules = [
    ...callRules(days, measure),
    ...days.stages.flatMap((stage, at) => stageRules(days, stage, at, measure)),
  ];
  return [...rules, ...releaseRules(days)].flatMap(({ key, field, earlier, later, sameDay }) => {
    if (earlier === null || later === null || earlier < later || (sameDay && earlier === later)) return [];
    return [{ key: `dates.${key}`, params: { earlier: displayDate(earlier), later: displayDate(later) }, field }];
  });
}

function callRules(days: CohortDays, { firstReplyBy }: DateMeasure): Rule[] {
  const { opensOn, closesOn, resultsOn, confirmFirstOffersBy, startsOn, endsOn, promoteUntil, orientationOn } = days;
  const replyBy = confirmFirstOffersBy ?? firstReplyBy;
  return [
    { key: "closeBeforeOpen", field: "closesOn", earlier: opensOn, later: closesOn, sameDay: true },
    { key: "resultsBeforeClose", field: "resultsOn", earlier: closesOn, later: resultsOn },
    { key: "startBeforeResults", field: "startsOn", earlier: resultsOn, later: startsOn },
    { key: "endBeforeStart", field: "endsOn", earlier: startsOn, later: endsOn, sameDay: true },
    { key: "confirmBeforeResults", field: "confirmFirstOffersBy", earlier: resultsOn, later: confirmFirstOffersBy },
    {
      key: "replyAfterStart",
      field: confirmFirstOffersBy ? "confirmFirstOffersBy" : "startsOn",
      earlier: replyBy,
      later: startsOn,
    },
    { key: "promoteBeforeResults", field: "promoteUntil", earlier: resultsOn, later: promoteUntil },
    { key: "promoteAfterStart", field: "promoteUntil", earlier: promoteUntil, later: startsOn },
    { key: "orientationBeforeResults", field: "orientationOn", earlier: resultsOn, later: orientationOn },
    { key: "orientationAfterEnd", field: "orientationOn", earlier: orientationOn, later: endsOn, sameDay: true },
  ];
}

function stageRules(days: CohortDays, stage: StageDays, at: number, { consentDays }: DateMeasure): Rule[] {
  const { kind, startsOn, endsOn } = stage;
  const field = (name: "startsOn" | "endsOn") => `stages[${at}].${name}`;
  const lapsesOn = consentDays === null ? null : addDays(days.closesOn, consentDays);
  return [
    { key: "stageEndBeforeStart", field: field("endsOn"), earlier: startsOn, later: endsOn, sameDay: true },
    { key: "stageBeforeOpen", field: field("startsOn"), earlier: days.opensOn, later: startsOn, sameDay: true },
    { key: "stageAfterResults", field: field("endsOn"), earlier: endsOn, later: days.resultsOn, sameDay: true },
    ...(kind === "initial_check"
      ? [
          { key: "checkEndsBeforeClose", field: field("endsOn"), earlier: days.closesOn, later: endsOn, sameDay: true },
          { key: "consentAfterCheck", field: field("endsOn"), earlier: lapsesOn, later: endsOn },
        ]
      : []),
    ...(kind === "test"
      ? [{ key: "consentAfterTest", field: field("startsOn"), earlier: lapsesOn, later: startsOn }]
      : []),
  ];
}

function releaseRules({ releases, resultsOn, startsOn }: CohortDays): Rule[] {
  return releases.flatMap((releaseOn, at) => [
    {
      key: "releaseBeforeResults",
      field: `reservations[${at}].releaseOn`,
      earlier: resultsOn,
      later: releaseOn,
      sameDay: true,
    },
    { key: "releaseAfterStart", field: `reservations[${at}].releaseOn`, earlier: releaseOn, later: startsOn },
  ]);
}
