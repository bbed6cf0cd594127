import { expect, test } from "vitest";
import { COHORT_PARTS, type Editing, editingOf } from "./editable-parts";

const now = new Date("2027-01-10T00:00:00Z");
const [ahead, past] = [new Date("2027-01-11T00:00:00Z"), new Date("2027-01-10T00:00:00Z")];
const all = (editing: Editing) => COHORT_PARTS.map(() => editing);

test("everything is free in a draft and nothing once it is over", () => {
  expect(COHORT_PARTS.map((part) => editingOf(part, { state: "draft", opensAt: past }, now))).toEqual(all("free"));
  for (const state of ["completed", "archived", "cancelled"] as const) {
    expect(COHORT_PARTS.map((part) => editingOf(part, { state, opensAt: past }, now))).toEqual(all("closed"));
  }
});

test("until the call opens all but the places change with a reason; from that instant on only texts and dates", () => {
  const editing = (opensAt: Date) =>
    COHORT_PARTS.map((part) => [part, editingOf(part, { state: "announced", opensAt }, now)].join(" "));
  expect(editing(ahead)).toEqual([
    "texts withReason",
    "dates withReason",
    "eligibility withReason",
    "places closed",
    "rules withReason",
    "completion withReason",
  ]);
  expect(editing(past)).toEqual([
    "texts withReason",
    "dates withReason",
    "eligibility closed",
    "places closed",
    "rules closed",
    "completion closed",
  ]);
});

test("while people are selected or take part, texts and dates still change with a reason", () => {
  for (const state of ["selecting", "confirmed", "running"] as const) {
    const open = COHORT_PARTS.filter((part) => editingOf(part, { state, opensAt: past }, now) === "withReason");
    expect(open).toEqual(["texts", "dates"]);
  }
});
