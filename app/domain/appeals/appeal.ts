import type { AppealState, ApplicationStatus, CohortState } from "~/generated/prisma/enums";
import { ACTIONS, actionOf } from "../applications/application";
import { afterBakuDay, bakuDateOf } from "../calendar/baku-time";
import { displayDeadline } from "../calendar/deadline";
import { addWorkingDays, type WorkingCalendar } from "../calendar/working-calendar";
import type { Blocker } from "../errors";

/** Where an upheld appeal may lead: never to less than the person had. */
export const REMEDIES = ACTIONS.reconsider.to;
export type Remedy = (typeof REMEDIES)[number];

/** An answer that can be appealed against. */
export const mayBeAppealed = (status: ApplicationStatus): boolean => actionOf("reconsider").from.includes(status);

/** An appeal that nobody has decided. */
export const isOpenAppeal = (state: AppealState): boolean => state === "lodged";

const OVER: readonly CohortState[] = ["completed", "archived", "cancelled"];

/** A cohort in which no answer is changed any more. */
export const isOver = (state: CohortState): boolean => OVER.includes(state);

/**
 * The first instant at which an answer can no longer be appealed against: so many working days after the day it was
 * given, the last one whole. Null where the cohort knows no appeals.
 */
export function appealEnd(outcomeAt: Date, workingDays: number, calendar: WorkingCalendar): Date | null {
  return workingDays > 0 ? afterBakuDay(addWorkingDays(bakuDateOf(outcomeAt), workingDays, calendar)) : null;
}

/** When an appeal lodged now is to be answered: the end of the last of so many working days. */
export function appealAnswerBy(now: Date, workingDays: number, calendar: WorkingCalendar): Date {
  return afterBakuDay(addWorkingDays(bakuDateOf(now), workingDays, calendar));
}

export type AppealFacts = {
  status: ApplicationStatus;
  cohortState: CohortState;
  /** The first instant that is too late; null where there is nothing to appeal against. */
  endsAt: Date | null;
  /** One was lodged before, whatever became of it. */
  lodged: boolean;
  /** The person has a newer live application in the cohort. */
  newer: boolean;
};

/** Why no appeal can be lodged now; none means it can. */
export function blockersToAppeal(facts: AppealFacts, now: Date): Blocker[] {
  if (facts.lodged) return [{ key: "appeal.onlyOnce" }];
  if (!mayBeAppealed(facts.status)) return [{ key: "appeal.notAppealable" }];
  if (isOver(facts.cohortState)) return [{ key: "appeal.cohortOver" }];
  if (facts.newer) return [{ key: "appeal.newerApplication" }];
  if (facts.endsAt === null) return [{ key: "appeal.notOffered" }];
  return now < facts.endsAt ? [] : [{ key: "appeal.tooLate", params: { until: displayDeadline(facts.endsAt) } }];
}

/** What is wrong with the words of an appeal or of its answer, counted without the space around them. */
export function textFaults(text: string, field: string, limits: { least: number; most: number }): Blocker[] {
  const actual = [...text.trim()].length;
  if (actual < limits.least) return [{ key: "appeal.textTooShort", params: { least: limits.least, actual }, field }];
  return actual > limits.most ? [{ key: "answer.tooLong", params: { max: limits.most, actual }, field }] : [];
}
