import { expect, test } from "vitest";
import { stepBlockers, stepFrom } from "./next-state";

const FACTS = {
  state: "selecting" as const,
  startsOn: "2027-03-10",
  endsOn: "2027-06-10",
  today: "2027-03-09",
  undecided: 0,
  unanswered: 0,
  active: 0,
};

test("each state has its one step, and nothing is done by hand before the selection or after the archive", () => {
  const states = [
    "draft",
    "announced",
    "selecting",
    "confirmed",
    "running",
    "completed",
    "archived",
    "cancelled",
  ] as const;
  expect(states.map(stepFrom)).toEqual([null, null, "confirm", "start", "complete", "archive", null, null]);
});

test("a step is taken from its own state only", () => {
  expect(stepBlockers("start", FACTS)).toEqual([{ key: "cohort.wrongState" }]);
});

test("places are confirmed when everything is decided and answered", () => {
  expect(stepBlockers("confirm", { ...FACTS, undecided: 2, unanswered: 1 })).toEqual([
    { key: "cohort.undecided", params: { number: 2 } },
    { key: "cohort.unanswered", params: { number: 1 } },
  ]);
  expect(stepBlockers("confirm", FACTS)).toEqual([]);
});

test("start and end wait for their day, the archive for everybody's result", () => {
  const on = (today: string) => [
    stepBlockers("start", { ...FACTS, state: "confirmed", today }).length,
    stepBlockers("complete", { ...FACTS, state: "running", today }).length,
  ];
  expect([on("2027-03-09"), on("2027-03-10"), on("2027-06-10")]).toEqual([
    [1, 1],
    [0, 1],
    [0, 0],
  ]);
  expect(stepBlockers("archive", { ...FACTS, state: "completed", active: 3 })).toEqual([
    { key: "cohort.peopleActive", params: { number: 3 } },
  ]);
});
