import type { ActorKind, ApplicationStatus } from "~/generated/prisma/enums";

/** Whose move it is; decides the frame of the state mark and what a page says first. */
export type Turn = "applicant" | "service" | "kept" | "ended";

/**
 * What is true of an application in each state. Every list of states elsewhere (filters, SQL, labels, exports) is
 * derived from this table; nobody compares a status by name outside this folder.
 *
 * - live: counts as the person's one application to the cohort (the partial unique index `application_live_once`)
 * - visible: staff may see that it exists, from the moment it has reached them (`receivedAt`); what never did, nobody shows them
 * - holds: keeps a seat
 * - successful: counted as selected in figures
 * - mayReapply: the person may start a new application to the same cohort while the call is open
 * - editable: the applicant may change answers
 * - capped: counts towards the cap of live applications of one person
 */
const STATES = {
  draft: { turn: "applicant", live: true, editable: true },
  awaiting_consent: { turn: "applicant", live: true, visible: true, capped: true },
  submitted: { turn: "service", live: true, visible: true, capped: true },
  returned: { turn: "applicant", live: true, visible: true, editable: true, capped: true },
  in_review: { turn: "service", live: true, visible: true, capped: true },
  shortlisted: { turn: "service", live: true, visible: true, capped: true },
  waitlisted: { turn: "service", live: true, visible: true, capped: true },
  offered: { turn: "applicant", live: true, visible: true, holds: true, successful: true, capped: true },
  accepted: { turn: "kept", live: true, visible: true, holds: true, successful: true, capped: true },
  enrolled: { turn: "kept", live: true, visible: true, holds: true, successful: true },
  offer_declined: { turn: "ended", visible: true },
  offer_lapsed: { turn: "ended", visible: true },
  offer_withdrawn: { turn: "ended", visible: true },
  not_selected: { turn: "ended", visible: true },
  ineligible: { turn: "ended", visible: true },
  consent_refused: { turn: "ended", visible: true, mayReapply: true },
  withdrawn: { turn: "ended", visible: true, mayReapply: true },
  not_submitted: { turn: "ended" },
  cohort_cancelled: { turn: "ended", visible: true },
} satisfies Record<ApplicationStatus, StateFacts>;

type StateFacts = {
  turn: Turn;
  live?: true;
  visible?: true;
  holds?: true;
  successful?: true;
  mayReapply?: true;
  editable?: true;
  capped?: true;
};

const facts = (status: ApplicationStatus): StateFacts => STATES[status];

/** All states, in the order of an application's life. */
export const APPLICATION_STATUSES = Object.keys(STATES) as ApplicationStatus[];

export const turnOf = (status: ApplicationStatus): Turn => facts(status).turn;
export const isLive = (status: ApplicationStatus): boolean => facts(status).live === true;
export const isTerminal = (status: ApplicationStatus): boolean => turnOf(status) === "ended";
/**
 * Staff never learn of drafts or of what was never submitted; of a minor's application that waits for a consent only
 * when it had reached them before, and a correction changed what the guardian had confirmed. `visibleToStaff` adds that.
 */
export const isVisibleToStaff = (status: ApplicationStatus): boolean => facts(status).visible === true;
export const holdsSeat = (status: ApplicationStatus): boolean => facts(status).holds === true;
export const isSuccessful = (status: ApplicationStatus): boolean => facts(status).successful === true;
export const mayReapply = (status: ApplicationStatus): boolean => facts(status).mayReapply === true;
export const isEditableByApplicant = (status: ApplicationStatus): boolean => facts(status).editable === true;
export const countsTowardsCap = (status: ApplicationStatus): boolean => facts(status).capped === true;

/** The states for which a predicate of this file holds, for filters and queries. */
export function statusesWhere(predicate: (status: ApplicationStatus) => boolean): ApplicationStatus[] {
  return APPLICATION_STATUSES.filter(predicate);
}

export const isApplicationStatus = (value: unknown): value is ApplicationStatus =>
  APPLICATION_STATUSES.some((status) => status === value);

type Action = {
  /** States it starts from; none for the two actions that make an application: a start, and a deferral to this cohort. */
  from: readonly ApplicationStatus[];
  /** States it may end in; where there are several, the verb decides by the facts. */
  to: readonly ApplicationStatus[];
  by: readonly ActorKind[];
};

const LIVE_BEFORE_ENROLLED = statusesWhere((status) => isLive(status) && status !== "enrolled");

/**
 * The one table of what can happen to an application. The database's states, buttons, filters, the diagram in
 * docs/generated and the tests derive from it.
 */
export const ACTIONS = {
  start: { from: [], to: ["draft"], by: ["applicant"] },
  defer: { from: [], to: ["offered"], by: ["coordinator"] },
  submit: { from: ["draft"], to: ["submitted", "awaiting_consent"], by: ["applicant"] },
  close: { from: ["draft"], to: ["not_submitted"], by: ["clock"] },
  give_consent: { from: ["awaiting_consent"], to: ["submitted"], by: ["guardian"] },
  refuse_consent: { from: ["awaiting_consent"], to: ["consent_refused"], by: ["guardian"] },
  lapse_consent: { from: ["awaiting_consent"], to: ["consent_refused"], by: ["clock"] },
  come_of_age: { from: ["awaiting_consent"], to: ["submitted"], by: ["applicant"] },
  return: { from: ["submitted"], to: ["returned"], by: ["coordinator"] },
  resubmit: { from: ["returned"], to: ["submitted", "awaiting_consent"], by: ["applicant"] },
  lapse_return: { from: ["returned"], to: ["ineligible"], by: ["clock"] },
  pass_check: { from: ["submitted"], to: ["in_review"], by: ["coordinator"] },
  mark_ineligible: { from: ["submitted", "in_review", "shortlisted"], to: ["ineligible"], by: ["coordinator"] },
  shortlist: { from: ["in_review"], to: ["shortlisted"], by: ["packet"] },
  offer: { from: ["in_review", "shortlisted"], to: ["offered"], by: ["packet"] },
  waitlist: { from: ["in_review", "shortlisted"], to: ["waitlisted"], by: ["packet"] },
  not_select: { from: ["in_review", "shortlisted"], to: ["not_selected"], by: ["packet"] },
  promote: { from: ["waitlisted"], to: ["offered"], by: ["seat_engine"] },
  close_waiting_list: { from: ["waitlisted"], to: ["not_selected"], by: ["clock", "packet"] },
  accept: { from: ["offered"], to: ["accepted", "enrolled"], by: ["applicant"] },
  decline: { from: ["offered"], to: ["offer_declined"], by: ["applicant"] },
  keep_waiting: { from: ["offered"], to: ["waitlisted"], by: ["applicant"] },
  lapse_offer: { from: ["offered"], to: ["offer_lapsed"], by: ["clock"] },
  withdraw_offer: { from: ["offered"], to: ["offer_withdrawn"], by: ["coordinator"] },
  meet_conditions: { from: ["accepted"], to: ["enrolled"], by: ["supervisor", "coordinator", "guardian", "applicant"] },
  fail_conditions: { from: ["accepted"], to: ["offer_withdrawn"], by: ["coordinator"] },
  reconsider: {
    from: ["ineligible", "not_selected", "offer_withdrawn"],
    to: ["in_review", "waitlisted", "offered"],
    by: ["head"],
  },
  withdraw: { from: LIVE_BEFORE_ENROLLED, to: ["withdrawn"], by: ["applicant"] },
  withdraw_consent: { from: LIVE_BEFORE_ENROLLED, to: ["withdrawn"], by: ["guardian"] },
  cancel_cohort: { from: LIVE_BEFORE_ENROLLED, to: ["cohort_cancelled"], by: ["head"] },
} as const satisfies Record<string, Action>;

export type ActionName = keyof typeof ACTIONS;

export const ACTION_NAMES = Object.keys(ACTIONS) as ActionName[];

export const isActionName = (value: string): value is ActionName => ACTION_NAMES.some((name) => name === value);

export const actionOf = (name: ActionName): Action => ACTIONS[name];

/** Submitted by a minor, and a guardian's answer is waited for. */
export const awaitsGuardian = (status: ApplicationStatus): boolean => actionOf("give_consent").from.includes(status);

/** Begun, and never sent. */
export const isDraft = (status: ApplicationStatus): boolean => actionOf("submit").from.includes(status);

/** Sent back to be corrected. */
export const isReturned = (status: ApplicationStatus): boolean => actionOf("resubmit").from.includes(status);

/** A place is offered, and the person's answer is waited for. */
export const awaitsAnswer = (status: ApplicationStatus): boolean => actionOf("accept").from.includes(status);

/** The person may still withdraw it. */
export const mayWithdraw = (status: ApplicationStatus): boolean => actionOf("withdraw").from.includes(status);

/** Ended by the person's own word. */
export const wasGivenUp = (status: ApplicationStatus): boolean =>
  [...actionOf("withdraw").to, ...actionOf("decline").to].includes(status);

/** Ended because its cohort was called off. */
export const wasCalledOff = (status: ApplicationStatus): boolean => actionOf("cancel_cohort").to.includes(status);

/** Ended by a decision that may be corrected: by an appeal, or because staff found it wrong. */
export const isReconsidered = (status: ApplicationStatus): boolean => actionOf("reconsider").from.includes(status);

/** The actions an actor has in a state, before the facts are looked at. */
export function actionsFrom(status: ApplicationStatus, actor: ActorKind): ActionName[] {
  return ACTION_NAMES.filter((name) => {
    const action = actionOf(name);
    return action.from.includes(status) && action.by.includes(actor);
  });
}
