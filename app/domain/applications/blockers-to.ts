import type { Blocker } from "~/domain/errors";
import type { ActorKind, ApplicationStatus } from "~/generated/prisma/enums";
import { type ActionName, actionOf } from "./application";

/** What the rules of an action look at. A verb loads what its action needs; a missing fact is a fault of the verb. */
export type ApplicationFacts = {
  status: ApplicationStatus;
  /** The call, as it stands: `closesAt` is the first instant at which nothing is accepted any more. */
  call?: { opensAt: Date; closesAt: Date };
  /** Requirements that are not met (domain/eligibility). */
  ineligible?: Blocker[];
  /** Answers and profile fields that are missing or invalid (domain/forms). */
  unanswered?: Blocker[];
  /** The two declarations at the end of every form. */
  declarations?: { truth: boolean; dataConsent: boolean };
  /** The person's other applications that count, and how many may. */
  cap?: { others: number; most: number };
  /** The first instant at which the offer no longer stands. */
  offerLapsesAt?: Date | null;
  /** The first instant at which a return can no longer be answered. */
  returnedUntil?: Date | null;
  /** What a return asks for. */
  returning?: { questions: readonly string[]; until: Date };
  /** The first instant at which a guardian can no longer answer. */
  consentLapsesAt?: Date | null;
  isAdult?: boolean;
  reasonKeys?: readonly string[];
  /** Why a decision is corrected, in words. */
  reason?: string;
  openConditions?: number;
  /** From this instant on nobody is promoted; null means no limit. */
  promoteUntil?: Date | null;
  mayKeepWaiting?: boolean;
};

type Check = (facts: ApplicationFacts, now: Date) => Blocker[];

/**
 * All reasons why an action cannot happen now; none means it can. The page shows them, the use case throws them, and
 * the conditional write repeats the first of them (the state) in SQL.
 */
export function blockersTo(action: ActionName, facts: ApplicationFacts, actor: ActorKind, now: Date): Blocker[] {
  const { from, by } = actionOf(action);
  if (!by.includes(actor)) return [{ key: "application.notYours" }];
  if (!from.includes(facts.status)) return [{ key: "application.wrongState" }];
  return (CHECKS[action] ?? []).flatMap((check) => check(facts, now));
}

const blocker = (broken: boolean, key: string, field?: string): Blocker[] =>
  broken ? [field ? { key, field } : { key }] : [];

function known<T>(fact: T | undefined, name: keyof ApplicationFacts): T {
  if (fact === undefined) throw new Error(`the rules need the fact "${name}", which was not loaded`);
  return fact;
}

const callIsOpen: Check = (facts, now) => {
  const call = known(facts.call, "call");
  if (now < call.opensAt) return [{ key: "application.callNotOpen" }];
  return blocker(now >= call.closesAt, "application.callClosed");
};
const callHasClosed: Check = (facts, now) => blocker(now < known(facts.call, "call").closesAt, "application.callOpen");
const requirementsAreMet: Check = (facts) => known(facts.ineligible, "ineligible");
const everythingIsAnswered: Check = (facts) => known(facts.unanswered, "unanswered");
const declarationsAreMade: Check = (facts) => {
  const { truth, dataConsent } = known(facts.declarations, "declarations");
  return [
    ...blocker(!truth, "application.truthDeclarationMissing", "truthDeclaration"),
    ...blocker(!dataConsent, "application.dataConsentMissing", "dataConsent"),
  ];
};
const capIsKept: Check = (facts) => {
  const { others, most } = known(facts.cap, "cap");
  return others >= most ? [{ key: "application.tooMany", params: { most } }] : [];
};
const offerStands: Check = (facts, now) => {
  const until = known(facts.offerLapsesAt, "offerLapsesAt");
  return blocker(until === null || now >= until, "application.offerLapsed");
};
const offerHasLapsed: Check = (facts, now) => {
  const until = known(facts.offerLapsesAt, "offerLapsesAt");
  return blocker(until === null || now < until, "application.offerStands");
};
const returnStands: Check = (facts, now) => {
  const until = known(facts.returnedUntil, "returnedUntil");
  return blocker(until === null || now >= until, "application.returnLapsed");
};
const returnHasLapsed: Check = (facts, now) => {
  const until = known(facts.returnedUntil, "returnedUntil");
  return blocker(until === null || now < until, "application.returnStands");
};
const returnNamesQuestions: Check = (facts, now) => {
  const { questions, until } = known(facts.returning, "returning");
  return [
    ...blocker(questions.length === 0, "application.returnWithoutQuestions", "questions"),
    ...blocker(until <= now, "application.returnDatePassed", "until"),
  ];
};
const consentHasLapsed: Check = (facts, now) => {
  const until = known(facts.consentLapsesAt, "consentLapsesAt");
  return blocker(until === null || now < until, "application.consentAwaited");
};
const consentStands: Check = (facts, now) => {
  const until = known(facts.consentLapsesAt, "consentLapsesAt");
  return blocker(until === null || now >= until, "application.consentLapsed");
};
const personIsAdult: Check = (facts) => blocker(!known(facts.isAdult, "isAdult"), "application.notAdult");
const reasonIsGiven: Check = (facts) =>
  blocker(known(facts.reasonKeys, "reasonKeys").length === 0, "application.reasonMissing", "reasonKeys");
const reasonIsWritten: Check = (facts) =>
  blocker(known(facts.reason, "reason").trim() === "", "application.reasonMissing", "reason");
const conditionsAreMet: Check = (facts) =>
  blocker(known(facts.openConditions, "openConditions") > 0, "application.conditionsOpen");
const promotionIsOpen: Check = (facts, now) => {
  const until = known(facts.promoteUntil, "promoteUntil");
  return blocker(until !== null && now >= until, "application.promotionEnded");
};
const promotionHasEnded: Check = (facts, now) => {
  const until = known(facts.promoteUntil, "promoteUntil");
  return blocker(until === null || now < until, "application.promotionOpen");
};
const keepingIsAllowed: Check = (facts) =>
  blocker(!known(facts.mayKeepWaiting, "mayKeepWaiting"), "application.keepWaitingNotAllowed");

const CHECKS: Partial<Record<ActionName, readonly Check[]>> = {
  submit: [callIsOpen, requirementsAreMet, everythingIsAnswered, declarationsAreMade, capIsKept],
  close: [callHasClosed],
  give_consent: [consentStands],
  refuse_consent: [consentStands],
  lapse_consent: [consentHasLapsed],
  come_of_age: [personIsAdult, consentStands],
  return: [returnNamesQuestions],
  resubmit: [returnStands, everythingIsAnswered, declarationsAreMade],
  lapse_return: [returnHasLapsed],
  mark_ineligible: [reasonIsGiven],
  not_select: [reasonIsGiven],
  promote: [promotionIsOpen],
  close_waiting_list: [promotionHasEnded],
  accept: [offerStands],
  decline: [offerStands],
  keep_waiting: [offerStands, keepingIsAllowed],
  lapse_offer: [offerHasLapsed],
  withdraw_offer: [reasonIsGiven],
  meet_conditions: [conditionsAreMet],
  fail_conditions: [reasonIsGiven],
  reconsider: [reasonIsWritten],
};
