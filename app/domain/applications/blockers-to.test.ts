import { describe, expect, test } from "vitest";
import { ActorKind } from "~/generated/prisma/enums";
import { ACTION_NAMES, type ActionName, APPLICATION_STATUSES, actionOf } from "./application";
import { type ApplicationFacts, blockersTo } from "./blockers-to";

const NOW = new Date("2026-12-04T12:00:00Z");
const EARLIER = new Date(NOW.getTime() - 1);
const LATER = new Date(NOW.getTime() + 1);

/** Facts with which every action is possible, as far as it does not depend on before and after. */
const FAVOURABLE: Omit<ApplicationFacts, "status"> = {
  call: { opensAt: EARLIER, closesAt: LATER },
  ineligible: [],
  unanswered: [],
  declarations: { truth: true, dataConsent: true },
  cap: { others: 3, most: 4 },
  offerLapsesAt: LATER,
  returnedUntil: LATER,
  returning: { questions: ["cv"], until: LATER },
  consentLapsesAt: LATER,
  isAdult: true,
  reasonKeys: ["other"],
  reason: "The test was marked with the wrong key.",
  openConditions: 0,
  promoteUntil: LATER,
  mayKeepWaiting: true,
};

/** The clock's endings need their moment to have come. */
const PASSED: Partial<ApplicationFacts> = {
  call: { opensAt: new Date(0), closesAt: NOW },
  offerLapsesAt: NOW,
  returnedUntil: NOW,
  consentLapsesAt: NOW,
  promoteUntil: NOW,
};
const ENDINGS: ActionName[] = ["close", "lapse_offer", "lapse_return", "lapse_consent", "close_waiting_list"];

const factsFor = (name: ActionName, status: ApplicationFacts["status"]): ApplicationFacts => ({
  ...FAVOURABLE,
  ...(ENDINGS.includes(name) ? PASSED : {}),
  status,
});

describe.each(ACTION_NAMES.filter((name) => actionOf(name).from.length > 0))("%s", (name) => {
  const { from, by } = actionOf(name);
  const actor = by[0] ?? "applicant";

  test("is possible from each of its states with favourable facts", () => {
    for (const status of from) expect(blockersTo(name, factsFor(name, status), actor, NOW)).toEqual([]);
  });

  test("is refused from every other state", () => {
    for (const status of APPLICATION_STATUSES.filter((status) => !from.includes(status))) {
      expect(blockersTo(name, factsFor(name, status), actor, NOW)).toEqual([{ key: "application.wrongState" }]);
    }
  });

  test("is refused to everyone else", () => {
    for (const other of Object.values(ActorKind).filter((kind) => !by.includes(kind))) {
      for (const status of from) {
        expect(blockersTo(name, factsFor(name, status), other, NOW)).toEqual([{ key: "application.notYours" }]);
      }
    }
  });
});

const keys = (name: ActionName, facts: ApplicationFacts) =>
  blockersTo(name, facts, actionOf(name).by[0] ?? "applicant", NOW).map((blocker) => blocker.key);

test.each<[string, ActionName, Partial<ApplicationFacts>, string[]]>([
  ["before the call opens", "submit", { call: { opensAt: LATER, closesAt: LATER } }, ["application.callNotOpen"]],
  ["at the very end of the call", "submit", { call: { opensAt: EARLIER, closesAt: NOW } }, ["application.callClosed"]],
  ["with too many under way", "submit", { cap: { others: 4, most: 4 } }, ["application.tooMany"]],
  [
    "without either declaration",
    "submit",
    { declarations: { truth: false, dataConsent: false } },
    ["application.truthDeclarationMissing", "application.dataConsentMissing"],
  ],
  ["in the moment the offer lapses", "accept", { offerLapsesAt: NOW }, ["application.offerLapsed"]],
  ["in the moment the offer lapses", "decline", { offerLapsesAt: NOW }, ["application.offerLapsed"]],
  ["while the offer stands", "lapse_offer", { offerLapsesAt: LATER }, ["application.offerStands"]],
  ["while the call is open", "close", { call: { opensAt: EARLIER, closesAt: LATER } }, ["application.callOpen"]],
  ["when its date has come", "resubmit", { returnedUntil: NOW }, ["application.returnLapsed"]],
  ["before its date", "lapse_return", { returnedUntil: LATER }, ["application.returnStands"]],
  [
    "without questions and with a past date",
    "return",
    { returning: { questions: [], until: NOW } },
    ["application.returnWithoutQuestions", "application.returnDatePassed"],
  ],
  ["after the guardian's time", "give_consent", { consentLapsesAt: NOW }, ["application.consentLapsed"]],
  ["in the guardian's time", "lapse_consent", { consentLapsesAt: LATER }, ["application.consentAwaited"]],
  ["by a minor", "come_of_age", { isAdult: false }, ["application.notAdult"]],
  ["without a reason", "mark_ineligible", { reasonKeys: [] }, ["application.reasonMissing"]],
  ["without a reason", "not_select", { reasonKeys: [] }, ["application.reasonMissing"]],
  ["with open conditions", "meet_conditions", { openConditions: 1 }, ["application.conditionsOpen"]],
  ["after the last promotion", "promote", { promoteUntil: NOW }, ["application.promotionEnded"]],
  ["while promotions go on", "close_waiting_list", { promoteUntil: null }, ["application.promotionOpen"]],
  ["where it is not allowed", "keep_waiting", { mayKeepWaiting: false }, ["application.keepWaitingNotAllowed"]],
])("%s, %s is refused and says why", (_when, name, facts, expected) => {
  const [status] = actionOf(name).from;
  if (!status) throw new Error(`${name} starts from nothing`);
  expect(keys(name, { ...factsFor(name, status), ...facts })).toEqual(expected);
});

test("all reasons are told at once", () => {
  const facts: ApplicationFacts = {
    ...factsFor("submit", "draft"),
    call: { opensAt: EARLIER, closesAt: NOW },
    ineligible: [{ key: "eligibility.tooYoung" }],
    unanswered: [{ key: "answer.required", field: "motivation" }],
    declarations: { truth: true, dataConsent: false },
    cap: { others: 9, most: 4 },
  };
  expect(keys("submit", facts)).toEqual([
    "application.callClosed",
    "eligibility.tooYoung",
    "answer.required",
    "application.dataConsentMissing",
    "application.tooMany",
  ]);
});

test("a fact that was not loaded is a fault of the program, not an open door", () => {
  expect(() => blockersTo("accept", { status: "offered" }, "applicant", NOW)).toThrow("offerLapsesAt");
});
