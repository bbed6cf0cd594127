import type { ApplicationStatus } from "~/generated/prisma/enums";
import { isVisibleToStaff, statusesWhere } from "./application";

/** The tabs of the staff's list. Each visible state stands in exactly one of them; "all" holds every one. */
export const STAFF_TABS = {
  all: statusesWhere(isVisibleToStaff),
  check: ["submitted", "returned", "awaiting_consent"],
  review: ["in_review", "shortlisted"],
  waiting: ["waitlisted"],
  offered: ["offered"],
  places: ["accepted", "enrolled"],
  notSelected: ["not_selected"],
  offerEnded: ["offer_declined", "offer_lapsed", "offer_withdrawn"],
  ineligible: ["ineligible"],
  withdrawn: ["withdrawn", "consent_refused", "cohort_cancelled"],
} as const satisfies Record<string, readonly ApplicationStatus[]>;

export type StaffTab = keyof typeof STAFF_TABS;

export const STAFF_TAB_NAMES = Object.keys(STAFF_TABS) as StaffTab[];

export const tabStatuses = (tab: StaffTab): readonly ApplicationStatus[] => STAFF_TABS[tab];

/** The tab that holds a state. */
export function staffTabOf(status: ApplicationStatus): StaffTab {
  return STAFF_TAB_NAMES.find((tab) => tab !== "all" && tabStatuses(tab).includes(status)) ?? "all";
}

/** The states in which the applicant waits for the Service's first answer: the "answer by" date counts in these only. */
export const AWAITING_ANSWER: readonly ApplicationStatus[] = ["submitted", "in_review", "shortlisted"];

/** When the Service's answer is due; null where none is awaited, or while a return has stopped the count. */
export function answerDue(application: { status: ApplicationStatus; answerBy: Date | null }): Date | null {
  return AWAITING_ANSWER.includes(application.status) ? application.answerBy : null;
}
