import { expect, test } from "vitest";
import { ActorKind, ApplicationStatus } from "~/generated/prisma/enums";
import {
  ACTION_NAMES,
  type ActionName,
  APPLICATION_STATUSES,
  actionOf,
  actionsFrom,
  holdsSeat,
  isLive,
  isTerminal,
  statusesWhere,
} from "./application";

/** The table of docs/domain.md, written down a second time: the two must agree row by row. */
const EXPECTED: Record<ActionName, string> = {
  start: "(none) -> draft by applicant",
  defer: "(none) -> offered by coordinator",
  submit: "draft -> submitted|awaiting_consent by applicant",
  close: "draft -> not_submitted by clock",
  give_consent: "awaiting_consent -> submitted by guardian",
  refuse_consent: "awaiting_consent -> consent_refused by guardian",
  lapse_consent: "awaiting_consent -> consent_refused by clock",
  come_of_age: "awaiting_consent -> submitted by applicant",
  return: "submitted -> returned by coordinator",
  resubmit: "returned -> submitted|awaiting_consent by applicant",
  lapse_return: "returned -> ineligible by clock",
  pass_check: "submitted -> in_review by coordinator",
  mark_ineligible: "submitted|in_review|shortlisted -> ineligible by coordinator",
  shortlist: "in_review -> shortlisted by packet",
  offer: "in_review|shortlisted -> offered by packet",
  waitlist: "in_review|shortlisted -> waitlisted by packet",
  not_select: "in_review|shortlisted -> not_selected by packet",
  promote: "waitlisted -> offered by seat_engine",
  close_waiting_list: "waitlisted -> not_selected by clock|packet",
  accept: "offered -> accepted|enrolled by applicant",
  decline: "offered -> offer_declined by applicant",
  keep_waiting: "offered -> waitlisted by applicant",
  lapse_offer: "offered -> offer_lapsed by clock",
  withdraw_offer: "offered -> offer_withdrawn by coordinator",
  meet_conditions: "accepted -> enrolled by supervisor|coordinator|guardian|applicant",
  fail_conditions: "accepted -> offer_withdrawn by coordinator",
  reconsider: "ineligible|not_selected|offer_withdrawn -> in_review|waitlisted|offered by head",
  withdraw:
    "draft|awaiting_consent|submitted|returned|in_review|shortlisted|waitlisted|offered|accepted -> withdrawn by applicant",
  withdraw_consent:
    "draft|awaiting_consent|submitted|returned|in_review|shortlisted|waitlisted|offered|accepted -> withdrawn by guardian",
  cancel_cohort:
    "draft|awaiting_consent|submitted|returned|in_review|shortlisted|waitlisted|offered|accepted -> cohort_cancelled by head",
};

test("the table of actions is the one of the domain", () => {
  const written = Object.fromEntries(
    ACTION_NAMES.map((name) => {
      const { from, to, by } = actionOf(name);
      return [name, `${from.join("|") || "(none)"} -> ${to.join("|")} by ${by.join("|")}`];
    }),
  );
  expect(written).toEqual(EXPECTED);
});

test("the states are exactly those of the database", () => {
  expect([...APPLICATION_STATUSES].sort()).toEqual(Object.values(ApplicationStatus).sort());
});

test("every state can be reached from a draft, and every state that is not an end can be left", () => {
  const reached = new Set<string>(["draft"]);
  for (let grown = true; grown; ) {
    const before = reached.size;
    for (const name of ACTION_NAMES) {
      const { from, to } = actionOf(name);
      if (from.some((status) => reached.has(status))) for (const status of to) reached.add(status);
    }
    grown = reached.size > before;
  }
  expect([...reached].sort()).toEqual([...APPLICATION_STATUSES].sort());
  const stuck = statusesWhere((status) => !isTerminal(status) && status !== "enrolled").filter(
    (status) => !ACTION_NAMES.some((name) => actionOf(name).from.includes(status)),
  );
  expect(stuck).toEqual([]);
});

test("what holds a seat is live, and what has ended is not", () => {
  expect(statusesWhere((status) => holdsSeat(status) && !isLive(status))).toEqual([]);
  expect(statusesWhere((status) => isTerminal(status) && isLive(status))).toEqual([]);
});

test("an actor is offered exactly the actions of the state", () => {
  expect(actionsFrom("offered", "applicant").sort()).toEqual(["accept", "decline", "keep_waiting", "withdraw"]);
  expect(actionsFrom("submitted", "coordinator").sort()).toEqual(["mark_ineligible", "pass_check", "return"]);
  expect(actionsFrom("enrolled", "applicant")).toEqual([]);
  expect(Object.values(ActorKind).filter((actor) => actionsFrom("withdrawn", actor).length > 0)).toEqual([]);
});
