import { expect, test } from "vitest";
import cohortsData from "../../../prisma/data/cohorts.json";
import { belongsTo, type GroupFacts, reservationConditionSchema } from "./reservation-condition";

const FACTS: GroupFacts = {
  regionCode: "AZ-GA",
  sex: "female",
  citizenship: "AZ",
  educationLevel: "ba",
  educationStatus: "student",
  studyYear: 3,
};

test.each([
  ["region", "AZ-GA"],
  ["sex", "female"],
  ["citizenship", "AZ"],
  ["educationLevel", "ba"],
  ["educationStatus", "student"],
  ["studyYear", "3"],
] as const)("a group can be drawn by %s, inside or outside of a list", (field, value) => {
  const holds = (operator: "in" | "notIn", values: string[]) => belongsTo({ field, operator, values }, FACTS);
  expect([holds("in", [value]), holds("in", ["other"]), holds("notIn", [value]), holds("notIn", ["other"])]).toEqual([
    true,
    false,
    false,
    true,
  ]);
});

test("who did not say belongs to no group, not even to one of those outside a list", () => {
  const silent = { ...FACTS, regionCode: null };
  expect(belongsTo({ field: "region", operator: "notIn", values: ["AZ-BA"] }, silent)).toBe(false);
});

test("the conditions of the sample cohorts are conditions, and a field nobody froze is none", () => {
  const conditions = cohortsData.cohorts.flatMap((cohort) =>
    "reservedSeats" in cohort ? (cohort.reservedSeats ?? []).map(({ condition }) => condition) : [],
  );
  expect(conditions.map((condition) => reservationConditionSchema.safeParse(condition).success)).toEqual([true]);
  expect(reservationConditionSchema.safeParse({ field: "fin", operator: "in", values: ["1"] }).success).toBe(false);
  expect(reservationConditionSchema.safeParse({ field: "region", operator: "in", values: [] }).success).toBe(false);
});
