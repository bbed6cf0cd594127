import { expect, test } from "vitest";
import { type AtHandFacts, atHandOf } from "./packet-at-hand";

const sent = new Date("2026-11-23T08:00:00Z");
const before = new Date("2026-11-23T07:00:00Z");
const after = new Date("2026-11-23T09:00:00Z");
const packet: AtHandFacts = {
  ...{ state: "collecting", approvalRequired: true, rejectedAt: null, changedAt: before, skipped: 0 },
  ...{ involved: false, approves: false, runs: false },
};
const head = { ...packet, approves: true };
const author = { ...packet, runs: true, involved: true };

test("a collecting packet is at the hand of who may approve it, and of nobody who had a part in it", () => {
  expect(atHandOf(head)).toBe("toApprove");
  expect(atHandOf({ ...head, runs: true })).toBe("toApprove");
  expect(atHandOf({ ...head, involved: true })).toBeNull();
  expect(atHandOf(author)).toBeNull();
  expect(atHandOf({ ...head, approvalRequired: false })).toBeNull();
});

test("a packet sent back is with its author until a decision in it changes, and the head still sees where it is", () => {
  const back = { rejectedAt: sent };
  expect(atHandOf({ ...author, ...back })).toBe("sentBack");
  expect(atHandOf({ ...head, ...back })).toBe("withAuthor");
  expect(atHandOf({ ...author, ...back, changedAt: after })).toBeNull();
  expect(atHandOf({ ...head, ...back, changedAt: after })).toBe("toApprove");
});

test("an approved packet waits for who runs the cohort; one on its way out is shown to both", () => {
  expect([author, head].map((who) => atHandOf({ ...who, state: "approved" }))).toEqual(["toRelease", null]);
  expect([author, head].map((who) => atHandOf({ ...who, state: "scheduled" }))).toEqual(["scheduled", "scheduled"]);
  expect([author, head].map((who) => atHandOf({ ...who, state: "releasing" }))).toEqual(["releasing", "releasing"]);
});

test("of a released packet only rows that were passed by are told", () => {
  expect(atHandOf({ ...head, state: "released" })).toBeNull();
  expect(atHandOf({ ...head, state: "released", skipped: 1 })).toBe("skipped");
  expect(atHandOf({ ...author, state: "released", skipped: 1 })).toBe("skipped");
  expect(atHandOf({ ...author, state: "cancelled", skipped: 1 })).toBeNull();
});
