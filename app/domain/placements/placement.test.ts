import { expect, test } from "vitest";
import { PlacementState } from "~/generated/prisma/enums";
import { blockersToAnswer, blockersToOtherPlace } from "./blockers-to-placement";
import { awaitsUnit, isPlacementState, PLACEMENT_STATES, STANDING } from "./placement";

test("the states are exactly those of the database, and only a proposed one awaits the unit", () => {
  expect([...PLACEMENT_STATES].sort()).toEqual(Object.values(PlacementState).sort());
  expect(PLACEMENT_STATES.filter(awaitsUnit)).toEqual(["proposed"]);
  expect(STANDING).toEqual(["proposed", "accepted_by_unit", "agreement_sent", "active"]);
  expect([isPlacementState("active"), isPlacementState("toString"), isPlacementState(undefined)]).toEqual([
    true,
    false,
    false,
  ]);
});

test("a unit answers once, about somebody who still waits, and says why it says no", () => {
  const asked = { state: "proposed", applicationStatus: "accepted" } as const;
  expect(blockersToAnswer(asked, { answer: "yes", reasonKeys: [] })).toEqual([]);
  expect(blockersToAnswer(asked, { answer: "no", reasonKeys: ["noSupervisor"] })).toEqual([]);
  expect(blockersToAnswer(asked, { answer: "no", reasonKeys: [] })).toEqual([
    { key: "placement.reasonMissing", field: "reasonKey" },
  ]);
  for (const state of PLACEMENT_STATES.filter((each) => each !== "proposed")) {
    expect(blockersToAnswer({ ...asked, state }, { answer: "yes", reasonKeys: [] })).toEqual([
      { key: "placement.answered" },
    ]);
  }
  expect(blockersToAnswer({ ...asked, applicationStatus: "withdrawn" }, { answer: "yes", reasonKeys: [] })).toEqual([
    { key: "placement.applicantGone" },
  ]);
});

test("another place is proposed to the accepted alone, after a no, and not one that refused them", () => {
  const waiting = { status: "accepted", needsSecondRound: true, excludedPlaceIds: ["a"] } as const;
  const keys = (of: Parameters<typeof blockersToOtherPlace>[0], place: string) =>
    blockersToOtherPlace(of, place).map(({ key }) => key);
  expect(keys(waiting, "b")).toEqual([]);
  expect(keys(waiting, "a")).toEqual(["placement.placeExcluded"]);
  expect(keys(waiting, "")).toEqual(["placement.placeMissing"]);
  expect(keys({ ...waiting, needsSecondRound: false }, "b")).toEqual(["placement.noSecondRound"]);
  expect(keys({ ...waiting, status: "enrolled" }, "b")).toEqual(["application.wrongState"]);
});
