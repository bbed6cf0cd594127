import { expect, test } from "vitest";
import { type KeepWaitingFacts, mayKeepWaiting, placeByScore } from "./keep-waiting-rules";

const NOW = new Date("2026-11-23T08:00:00.000Z");
const FACTS: KeepWaitingFacts = {
  allowed: true,
  keptWaitingAt: null,
  placeId: "it",
  wishedPlaceIds: ["it", "law"],
  excludedPlaceIds: [],
  promotionEndsAt: new Date(NOW.getTime() + 1),
};
const may = (facts: Partial<KeepWaitingFacts>) => mayKeepWaiting({ ...FACTS, ...facts }, NOW);

test("somebody with another wish may stay on the list, once, where the cohort allows it", () => {
  expect(may({})).toBe(true);
  expect(may({ allowed: false })).toBe(false);
  expect(may({ keptWaitingAt: NOW })).toBe(false);
});

test("nobody stays on a list from which no wish of theirs can come true", () => {
  expect(may({ wishedPlaceIds: ["it"] })).toBe(false);
  expect(may({ excludedPlaceIds: ["law"] })).toBe(false);
  expect(may({ placeId: null })).toBe(false);
  expect(may({ promotionEndsAt: NOW })).toBe(false);
});

test("without a rank of their own they come in by their score, before the first lower one", () => {
  const list = [{ score: 90 }, { score: null }, { score: 70 }];
  expect(placeByScore(list, 95)).toBe(0);
  expect(placeByScore(list, 90)).toBe(2);
  expect(placeByScore(list, 60)).toBe(3);
  expect(placeByScore(list, null)).toBe(3);
});
