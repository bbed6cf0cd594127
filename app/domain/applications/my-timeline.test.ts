import { expect, test } from "vitest";
import { type Milestone, type TimelineFacts, timelineOf } from "./my-timeline";

const day = (date: string) => new Date(`${date}T08:00:00Z`);
const name = { az: "Mərhələ", en: "Stage", ru: "Этап" };
const NOW = day("2026-12-13");
const FACTS: TimelineFacts = {
  status: "in_review",
  events: [
    { id: "1", action: "start", at: day("2026-11-10") },
    { id: "2", action: "submit", at: day("2026-11-19") },
    { id: "3", action: "pass_check", at: day("2026-11-20") },
    { id: "4", action: "shortlist", at: day("2026-12-11") },
  ],
  stages: [
    { key: "initialCheck", kind: "initial_check", name, startsAt: day("2026-11-02"), endsAt: day("2026-12-10") },
    { key: "test", kind: "test", name, startsAt: day("2026-12-12"), endsAt: day("2026-12-12") },
    { key: "interview", kind: "interview", name, startsAt: day("2026-12-14"), endsAt: day("2026-12-18") },
    { key: "decision", kind: "decision", name, startsAt: day("2026-12-23"), endsAt: day("2026-12-23") },
  ],
  resultsOn: day("2026-12-25"),
  startsOn: day("2027-01-09"),
  offerLapsesAt: null,
  promoteUntil: null,
};

const inShort = (milestones: Milestone[]) =>
  milestones.map((each) =>
    each.kind === "event" ? each.action : each.kind === "help" ? "help" : `${each.key} ${each.state}`,
  );

test("an application under review shows what happened, where it is, and every stage that is still to come", () => {
  expect(inShort(timelineOf(FACTS, NOW))).toEqual([
    "submit",
    "pass_check",
    "test done",
    "interview current",
    "decision next",
    "results next",
  ]);
});

test("of stages that overlap, the one the application is in counts, and not the one that began first", () => {
  const [check, written, interview, decision] = FACTS.stages;
  if (!check || !written || !interview || !decision) throw new Error("the facts have four stages");
  const both = { startsAt: day("2026-12-10"), endsAt: day("2026-12-18") };
  const stages = [check, { ...interview, ...both }, { ...written, ...both }, decision];
  const at = (stageKey: string | null, now = NOW) =>
    inShort(timelineOf({ ...FACTS, events: [], stages, stageKey }, now)).slice(0, 3);
  expect(at("test")).toEqual(["interview done", "test current", "decision next"]);
  expect(at("interview")).toEqual(["interview current", "test next", "decision next"]);
  expect(at("interview", day("2026-12-20"))).toEqual(["interview done", "test done", "decision current"]);
  expect(at(null)).toEqual(["interview current", "test next", "decision next"]);
});

test("the staff's own steps and the writing of the draft are not told", () => {
  const told = inShort(timelineOf(FACTS, NOW));
  expect(told).not.toContain("shortlist");
  expect(told).not.toContain("start");
});

test("an application that waits for its check is in the check, however late it is", () => {
  const facts: TimelineFacts = { ...FACTS, status: "submitted", events: [] };
  expect(inShort(timelineOf(facts, NOW))[0]).toBe("initialCheck current");
});

test("an offer is followed by the answer that is awaited, not by the stages", () => {
  const facts: TimelineFacts = { ...FACTS, status: "offered", events: [], offerLapsesAt: day("2026-12-30") };
  expect(inShort(timelineOf(facts, NOW))).toEqual(["answer current", "start next"]);
});

test("what has ended has nothing ahead", () => {
  expect(timelineOf({ ...FACTS, status: "not_selected", events: [] }, NOW)).toEqual([]);
});

test("That an operator filled it in stands before it was sent", () => {
  const helps = [{ id: "h", at: day("2026-11-18") }];
  expect(inShort(timelineOf({ ...FACTS, helps }, NOW)).slice(0, 3)).toEqual(["help", "submit", "pass_check"]);
});
