import { expect, test } from "vitest";
import { CohortState } from "~/generated/prisma/enums";
import { type PromotionFacts, promotionEnd, standstillOf } from "./promotion-rules";

const NOW = new Date("2026-11-23T08:00:00.000Z");
const MOVING: PromotionFacts = {
  state: "selecting",
  endsAt: new Date("2027-01-09T20:00:00.000Z"),
  releasing: false,
  replyBy: new Date("2026-11-26T20:00:00.000Z"),
};
const why = (facts: Partial<PromotionFacts>) => standstillOf({ ...MOVING, ...facts }, NOW);

test("a waiting list moves from the announcement to the end, never while a cohort is prepared, over or called off", () => {
  const moving = Object.values(CohortState).filter((state) => why({ state }) === null);
  expect(moving).toEqual(["announced", "selecting", "confirmed", "running"]);
});

test("nobody is promoted from the very instant promotion ends", () => {
  expect(why({ endsAt: new Date(NOW.getTime() + 1) })).toBeNull();
  expect(why({ endsAt: NOW })).toBe("ended");
});

test("a list stands still while a packet is released, and when there is no time left to answer", () => {
  expect(why({ releasing: true })).toBe("releasing");
  expect(why({ replyBy: null })).toBe("tooLate");
});

test("promotion ends when the cohort says, and at the latest when its first day begins in Baku", () => {
  const startsOn = new Date("2027-01-11T00:00:00.000Z");
  const start = new Date("2027-01-10T20:00:00.000Z");
  const until = new Date("2027-01-09T20:00:00.000Z");
  expect(promotionEnd({ promoteUntil: until, startsOn })).toEqual(until);
  expect(promotionEnd({ promoteUntil: null, startsOn })).toEqual(start);
  expect(promotionEnd({ promoteUntil: new Date("2027-02-01T00:00:00.000Z"), startsOn })).toEqual(start);
});
