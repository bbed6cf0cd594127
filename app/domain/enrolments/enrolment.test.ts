import { expect, test } from "vitest";
import { ActorKind, EnrolmentState } from "~/generated/prisma/enums";
import { blockersToEnrolment } from "./blockers-to-enrolment";
import {
  ENROLMENT_ACTION_NAMES,
  ENROLMENT_STATES,
  enrolmentActionOf,
  enrolmentActionsFrom,
  isEnded,
  keepsSeat,
} from "./enrolment";
import { isUnitOverdue, type Participation, participationStage } from "./participation-stage";

const FAVOURABLE = { reasonKeys: ["other"], details: "words", consentWithdrawn: false, deferralCancelled: true };

test("the states are exactly those of the database", () => {
  expect([...ENROLMENT_STATES].sort()).toEqual(Object.values(EnrolmentState).sort());
});

test.each(ENROLMENT_ACTION_NAMES)(
  "%s is possible from its states by its actors with good facts, and not otherwise",
  (name) => {
    const { from, by } = enrolmentActionOf(name);
    for (const state of ENROLMENT_STATES) {
      for (const actor of Object.values(ActorKind)) {
        const keys = blockersToEnrolment(name, { ...FAVOURABLE, state }, actor).map(({ key }) => key);
        const expected = !by.includes(actor)
          ? ["enrolment.notYours"]
          : from.includes(state)
            ? []
            : ["enrolment.wrongState"];
        expect({ state, actor, keys }).toEqual({ state, actor, keys: expected });
      }
    }
  },
);

test("nothing follows an end but that of a deferral, and whoever left, was removed or deferred keeps no seat", () => {
  const ended = ENROLMENT_STATES.filter(isEnded);
  for (const state of ended.filter((state) => state !== "deferred")) {
    expect(Object.values(ActorKind).flatMap((actor) => enrolmentActionsFrom(state, actor))).toEqual([]);
  }
  const afterDeferral = Object.values(ActorKind).flatMap((actor) => enrolmentActionsFrom("deferred", actor));
  expect([...new Set(afterDeferral)].sort()).toEqual(["defer", "end_deferral"]);
  expect(ended.filter((state) => !keepsSeat(state))).toEqual(["left", "removed", "deferred"]);
});

test("a deferral is renewed only where the cohort it led to was called off", () => {
  const keys = (deferralCancelled?: boolean) =>
    blockersToEnrolment("defer", { state: "deferred", deferralCancelled }, "coordinator").map(({ key }) => key);
  expect([keys(), keys(false), keys(true)]).toEqual([["enrolment.wrongState"], ["enrolment.wrongState"], []]);
});

test("a suspension needs words, a resumption a standing consent, a removal a reason", () => {
  const keys = (...of: Parameters<typeof blockersToEnrolment>) => blockersToEnrolment(...of).map(({ key }) => key);
  expect(keys("suspend", { state: "active", details: " " }, "coordinator")).toEqual(["enrolment.detailsMissing"]);
  expect(keys("resume", { state: "suspended", consentWithdrawn: true }, "coordinator")).toEqual([
    "enrolment.consentWithdrawn",
  ]);
  expect(keys("remove", { state: "active", reasonKeys: [] }, "head")).toEqual(["enrolment.reasonMissing"]);
});

test("somebody who took a place stands in one list, by the enrolment first and the last placement then", () => {
  const accepted: Participation = { status: "accepted", enrolment: null, placement: null, answerDueOn: null };
  const stage = (of: Partial<Participation>) => participationStage({ ...accepted, ...of });
  expect(stage({})).toBe("conditions");
  expect(stage({ placement: "proposed" })).toBe("waitingUnit");
  expect(stage({ placement: "refused_by_unit" })).toBe("secondRound");
  expect(stage({ placement: "accepted_by_unit" })).toBe("conditions");
  expect(stage({ placement: "refused_by_unit", enrolment: "active" })).toBe("active");
  expect(stage({ enrolment: "suspended" })).toBe("suspended");
  expect(stage({ enrolment: "removed" })).toBe("ended");
});

test("a unit's answer is overdue on the day after it was due, and only while it is awaited", () => {
  const waiting: Participation = {
    status: "accepted",
    enrolment: null,
    placement: "proposed",
    answerDueOn: "2026-11-26",
  };
  expect(isUnitOverdue(waiting, "2026-11-26")).toBe(false);
  expect(isUnitOverdue(waiting, "2026-11-27")).toBe(true);
  expect(isUnitOverdue({ ...waiting, placement: "accepted_by_unit" }, "2026-11-27")).toBe(false);
});
