import { expect, test } from "vitest";
import { CohortState } from "~/generated/prisma/enums";
import { type Call, callPhase, daysLeft, isCallAhead, nextBoundary } from "./call";

const call: Call = {
  state: "announced",
  opensAt: new Date("2026-11-22T20:00:00.000Z"), // 23.11.2026 00:00 in Baku
  closesAt: new Date("2026-12-25T20:00:00.000Z"),
};
const at = (iso: string) => new Date(iso);

test("an announced call is coming, opens tomorrow, is open and has closed, to the millisecond", () => {
  expect(callPhase(call, at("2026-11-21T19:59:59.999Z"))).toBe("upcoming");
  expect(callPhase(call, at("2026-11-21T20:00:00.000Z"))).toBe("opensTomorrow");
  expect(callPhase(call, at("2026-11-22T19:59:59.999Z"))).toBe("opensTomorrow");
  expect(callPhase(call, at("2026-11-22T20:00:00.000Z"))).toBe("open");
  expect(callPhase(call, at("2026-12-25T19:59:59.999Z"))).toBe("open");
  expect(callPhase(call, at("2026-12-25T20:00:00.000Z"))).toBe("closed");
});

test("a call that opens later on the same day opens today", () => {
  const noon = { ...call, opensAt: at("2026-11-23T08:00:00.000Z") };
  expect(callPhase(noon, at("2026-11-23T07:59:59.999Z"))).toBe("opensToday");
});

test("the other states do not look at the clock, and a draft is nobody's business", () => {
  const phases = Object.values(CohortState)
    .filter((state) => state !== "announced")
    .map((state) => [state, callPhase({ ...call, state }, at("2026-11-30T00:00:00.000Z"))]);
  expect(phases).toEqual([
    ["draft", null],
    ["selecting", "closed"],
    ["confirmed", "closed"],
    ["running", "running"],
    ["completed", "completed"],
    ["archived", "completed"],
    ["cancelled", "cancelled"],
  ]);
});

test("only what has not opened yet is ahead", () => {
  expect((["upcoming", "opensTomorrow", "opensToday"] as const).map(isCallAhead)).toEqual([true, true, true]);
  expect((["open", "closed", "running", "completed", "cancelled"] as const).map(isCallAhead)).toEqual([
    false,
    false,
    false,
    false,
    false,
  ]);
});

test("days left count Baku's midnights, and the last day has none left", () => {
  const closing = { closesAt: at("2026-12-04T20:00:00.000Z") };
  expect(daysLeft(closing, at("2026-11-22T12:00:00.000Z"))).toBe(12);
  expect(daysLeft(closing, at("2026-12-03T19:59:59.999Z"))).toBe(1);
  expect(daysLeft(closing, at("2026-12-03T20:00:00.000Z"))).toBe(0);
});

test("the next boundary is the nearest opening or closing ahead, at the latest Baku's midnight", () => {
  const now = at("2026-11-22T12:00:00.000Z");
  expect(nextBoundary([], now)).toEqual(at("2026-11-22T20:00:00.000Z"));
  const soon = { opensAt: at("2026-11-22T11:00:00.000Z"), closesAt: at("2026-11-22T15:00:00.000Z") };
  expect(nextBoundary([call, soon], now)).toEqual(at("2026-11-22T15:00:00.000Z"));
});
